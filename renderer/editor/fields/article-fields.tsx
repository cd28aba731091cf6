/** The lines around the body: above it as large as they print, below it who wrote and where it is from. */
import { type ReactNode, useRef } from 'react';
import type { ArticleContent } from '#shared/model/article.ts';
import type { EditorStrings } from '../strings/vi.ts';
import './fields.css';
import { PlainTextField } from './plain-text-field.tsx';

export type HeaderField = 'kicker' | 'title' | 'lead';
export type FooterField = 'byline' | 'via' | 'attribution';
export type ArticleFieldName = HeaderField | FooterField;

const FOOTER_FIELDS = ['byline', 'via', 'attribution'] as const satisfies readonly FooterField[];

interface FieldsProps<Name extends ArticleFieldName> {
  /** Ignored for a field while someone types in it: a save or a refetch never overwrites a word. */
  values: Pick<ArticleContent, Name>;
  onChange(field: Name, value: string): void;
  editable: boolean;
  strings: EditorStrings;
  /** What stands under a field. */
  under?(field: Name): ReactNode;
  /** A sign in the margin beside a field, which takes no room of the text. */
  beside?(field: Name): ReactNode;
}

export interface ArticleHeaderFieldsProps extends FieldsProps<HeaderField> {
  /** Enter in the lead: the caret should go into the body. */
  onEnterBody?(): void;
}

/** Kicker, title and lead. Enter leads from one to the next. Give it the article's id as `key`. */
export function ArticleHeaderFields(props: ArticleHeaderFieldsProps) {
  const { values, onChange, editable, strings } = props;
  // Nothing is written where nothing can be written.
  const isShown = (name: HeaderField) => editable || values[name] !== '';
  const title = useRef<{ focus(): void }>(null);
  const lead = useRef<{ focus(): void }>(null);
  const field = (name: HeaderField) => ({
    value: values[name],
    onChange: (value: string) => onChange(name, value),
    label: strings.fields[name],
    placeholder: strings.fields[`${name}Placeholder`],
    readOnly: !editable,
    className: `article-field-${name}`,
  });
  return (
    <header className="article-header-fields">
      {isShown('kicker') && (
        <FieldRow beside={props.beside?.('kicker')}>
          <PlainTextField {...field('kicker')} onEnter={() => title.current?.focus()} />
        </FieldRow>
      )}
      {props.under?.('kicker')}
      {isShown('title') && (
        <FieldRow beside={props.beside?.('title')}>
          <PlainTextField {...field('title')} ref={title} onEnter={() => lead.current?.focus()} />
        </FieldRow>
      )}
      {props.under?.('title')}
      {isShown('lead') && (
        <FieldRow beside={props.beside?.('lead')}>
          <PlainTextField {...field('lead')} ref={lead} onEnter={() => props.onEnterBody?.()} />
        </FieldRow>
      )}
      {props.under?.('lead')}
    </header>
  );
}

function FieldRow({ beside, children }: { beside: ReactNode; children: ReactNode }) {
  return (
    <div className="article-field-row">
      {children}
      {beside}
    </div>
  );
}

export type ArticleFooterFieldsProps = FieldsProps<FooterField>;

/** Byline, via and attribution. Give it the article's id as `key`. */
export function ArticleFooterFields(props: ArticleFooterFieldsProps) {
  const { values, onChange, editable, strings, under, beside } = props;
  const names = FOOTER_FIELDS.filter((name) => editable || values[name] !== '');
  if (names.length === 0) return null;
  return (
    <footer className="article-footer-fields">
      {names.map((name) => (
        <div className="article-footer-line" key={name}>
          <span className="article-footer-label" aria-hidden>
            {strings.fields[name]}
          </span>
          <FieldRow beside={beside?.(name)}>
            <PlainTextField
              value={values[name]}
              onChange={(value) => onChange(name, value)}
              label={strings.fields[name]}
              placeholder={strings.fields[`${name}Placeholder`]}
              readOnly={!editable}
              className={`article-field-${name}`}
            />
          </FieldRow>
          {under?.(name)}
        </div>
      ))}
    </footer>
  );
}
