export { arrears } from './arrears/workflow.js';
