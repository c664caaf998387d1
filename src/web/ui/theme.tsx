import { useState } from 'react';

const KEY = 'theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const saved = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';

function apply(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

apply(saved());

/** Light, dark, or as the system is. */
export function Theme() {
  const [theme, setTheme] = useState(saved);
  const choose = (next: Theme): void => {
    localStorage.setItem(KEY, next);
    apply(next);
    setTheme(next);
  };
  return (
    <select aria-label="Theme" value={theme} onChange={({ target }) => choose(target.value as Theme)}>
      {THEMES.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}
