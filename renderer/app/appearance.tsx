/** Theme and language of the window, as the person or their system chose. */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './appearance.module.css';
import { usePreferences } from './preferences.ts';
import { themes } from './theme.ts';

/** Fluent's rules go in front of the desk's own style sheets, so that these can refine them. */
const insertionPoint = document.querySelector<HTMLElement>('meta[name="fluent-styles"]');
const renderer = createDOMRenderer(document, insertionPoint ? { insertionPoint } : {});

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

export function Appearance({ children }: { children: ReactNode }) {
  const choice = usePreferences((preferences) => preferences.theme);
  const language = usePreferences((preferences) => preferences.language);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const highContrast = useMedia('(forced-colors: active)');
  const { i18n } = useTranslation();

  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [language, i18n]);

  const isDark = choice === 'system' ? systemIsDark : choice === 'dark';
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);

  const theme = highContrast ? themes.highContrast : isDark ? themes.dark : themes.light;
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme}>
        <div className={styles.window}>{children}</div>
      </FluentProvider>
    </RendererProvider>
  );
}
