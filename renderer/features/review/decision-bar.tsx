/** The decision: at the bottom right, always at the same place, whatever is shown above it. */
import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowReplyRegular,
  ArrowUndoRegular,
  CheckmarkRegular,
  OpenRegular,
  PersonArrowRightRegular,
} from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { articlePartsInWords } from '#shared/model/approved-parts.ts';
import type { ArticleReview } from '#shared/model/review.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { StateBadge } from '../articles/state-badge.tsx';
import { NoteDialog } from './note-dialog.tsx';
import styles from './review-screen.module.css';
import type { Deciding } from './use-decisions.ts';
import { useDeliberateKey } from './use-deliberate-key.ts';

interface DecisionBarProps {
  review: ArticleReview;
  /** The text is another one than was read. */
  isChanged: boolean;
  title: string;
  /** Findings of the checks that are errors; null while they are looked for. */
  errors: number | null;
  deciding: Deciding;
}

export function DecisionBar({ review, isChanged, title, errors, deciding }: DecisionBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const [dialog, setDialog] = useState<'approve' | 'return' | null>(null);
  const { state, rounds, lapsed } = review;
  const approveRefusal = review.approveRefusal ?? (isChanged ? 'TEXT_CHANGED' : null);
  const isReviewer = approveRefusal !== 'NOT_ALLOWED';
  const [round] = rounds;
  const mayDecide = approveRefusal === null && !deciding.isBusy;
  // Whoever may say yes may also say no; to what has open suggestions only no.
  const mayReturn =
    !deciding.isBusy &&
    (approveRefusal === null ||
      approveRefusal === 'SUGGESTIONS_UNDECIDED' ||
      approveRefusal === 'APPROVED_ALREADY');
  const decided = (note: string) => ({ review, title, note });
  const approve = () => void deciding.approve(decided(''));
  const isMeant = useDeliberateKey();

  const commands = [
    {
      id: 'review.approve',
      label: t('review.approve'),
      keys: 'Ctrl+Enter',
      ...(mayDecide && dialog === null && { run: () => isMeant() && approve() }),
    },
    {
      id: 'review.return',
      label: t('review.return'),
      keys: 'Ctrl+Shift+Enter',
      ...(mayReturn && dialog === null && { run: () => setDialog('return') }),
    },
    {
      id: 'review.approveWithNote',
      label: t('review.approveWithNote'),
      ...(mayDecide && dialog === null && { run: () => setDialog('approve') }),
    },
  ];
  useCommands('screen', isReviewer ? commands : []);

  const changes =
    lapsed?.reason.kind === 'changed' &&
    t('review.lapsed', {
      names: lapsed.approvedBy.join(', '),
      parts: articlePartsInWords(lapsed.parts.length > 0 ? lapsed.parts : lapsed.reason.parts, language),
    });
  const remark = round?.steps.at(-1)?.note;
  // A reviewer asks what may be done and what changed, a writer what was said.
  const why =
    isReviewer && approveRefusal !== null
      ? t(`review.refusals.${approveRefusal}`)
      : (isReviewer ? changes || remark : remark || changes) || '';
  return (
    <section className={styles.decision} aria-label={t('review.decision')}>
      <div className={styles.standing}>
        <div className={styles.facts}>
          <StateBadge state={state} />
          {round && (
            <span>
              {t('review.submittedBy', { name: round.submittedBy, time: formats.moment(round.submittedAt) })}
            </span>
          )}
          {round?.due && <span>{t('review.due.later', { day: formats.day(round.due) })}</span>}
          {errors !== null && errors > 0 && (
            <span className={styles.errors}>{t('review.errorsFound', { count: errors })}</span>
          )}
        </div>
        <p className={styles.why} title={why}>
          {why}
        </p>
      </div>
      {!isReviewer ? (
        <WriterButtons review={review} title={title} deciding={deciding} />
      ) : (
        <>
          {review.mayDelegate && (
            <HandOnMenu
              articleId={review.articleId}
              onChoose={(to) => void deciding.handOn(review.articleId, title, to)}
            />
          )}
          <KeyTip label={t('review.return')} keys="Ctrl+Shift+Enter" relationship="description">
            <Button
              className={styles.return ?? ''}
              icon={<ArrowReplyRegular />}
              disabledFocusable={!mayReturn}
              onClick={() => setDialog('return')}
            >
              {t('review.return')}
            </Button>
          </KeyTip>
          <KeyTip label={t('review.approve')} keys="Ctrl+Enter" relationship="description">
            <Button
              className={styles.approve ?? ''}
              appearance="primary"
              icon={<CheckmarkRegular />}
              disabledFocusable={!mayDecide}
              onClick={approve}
            >
              {t('review.approve')}
            </Button>
          </KeyTip>
          <Menu positioning="above-end">
            <MenuTrigger disableButtonEnhancement>
              <MenuButton
                className={styles.more ?? ''}
                appearance="primary"
                aria-label={t('review.approveMore')}
                disabledFocusable={!mayDecide}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => setDialog('approve')}>{t('review.approveWithNote')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </>
      )}
      {dialog !== null && (
        <NoteDialog
          kind={dialog}
          title={title}
          onClose={() => setDialog(null)}
          onSend={(note) =>
            dialog === 'return' ? deciding.giveBack(decided(note)) : deciding.approve(decided(note))
          }
        />
      )}
    </section>
  );
}

interface WriterButtonsProps {
  review: ArticleReview;
  title: string;
  deciding: Deciding;
}

/** For whoever does not review: what they can do with what they handed in. */
function WriterButtons({ review: { articleId, mayWithdraw }, title, deciding }: WriterButtonsProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  return (
    <>
      {mayWithdraw && (
        <Button
          icon={<ArrowUndoRegular />}
          disabled={deciding.isBusy}
          onClick={() => void deciding.takeBack(articleId, title)}
        >
          {t('review.withdraw')}
        </Button>
      )}
      <Button appearance="primary" icon={<OpenRegular />} onClick={() => goTo(places.article(articleId))}>
        {t('review.open')}
      </Button>
    </>
  );
}

interface HandOnMenuProps {
  articleId: string;
  onChoose(person: { id: string; name: string }): void;
}

function HandOnMenu({ articleId, onChoose }: HandOnMenuProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const reviewers = useQuery(desk.review.reviewers.queryOptions({ articleId }, { enabled: isOpen }));
  const suitable = (reviewers.data ?? []).filter(({ isSuitable }) => isSuitable);
  return (
    <Menu positioning="above-end" open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PersonArrowRightRegular />}>
          {t('review.handOn')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {reviewers.data && suitable.length === 0 && <MenuItem disabled>{t('review.noOther')}</MenuItem>}
          {suitable.map((person) => (
            <MenuItem key={person.id} secondaryContent={person.title} onClick={() => onChoose(person)}>
              {person.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
