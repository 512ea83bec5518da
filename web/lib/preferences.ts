import { useLocalStorage } from '@mantine/hooks';

/** Single-letter keys can be switched off (WCAG 2.1.4). */
export function useLetterKeys(): [boolean, (on: boolean) => void] {
  const [on, set] = useLocalStorage<boolean>({
    key: 'wz-letter-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [on, set];
}
