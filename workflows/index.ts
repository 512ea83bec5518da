export { arrears } from './arrears/workflow.js';
export { digest } from './digest/workflow.js';
export { document, yearlyReport } from './document/workflow.js';
export { meeting } from './meeting/workflow.js';
export { trajectory } from './trajectory/workflow.js';
