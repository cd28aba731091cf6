/** A person's title that is not the one the desk's directory has on the day of the article. */
import { isInForce, type PersonEntry } from '../../model/directory.ts';
import { isRunningText, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../surroundings.ts';
import { isSameOffice, officeOf, peopleIn } from '../text/people.ts';

export function directoryPeople(surroundings: Surroundings): Rule {
  const known = Map.groupBy(
    surroundings.directory.filter((entry): entry is PersonEntry => entry.kind === 'person'),
    ({ name }) => name,
  );
  const checkArticle = (subject: Subject, report: Report) => {
    const day = surroundingsOf(surroundings, subject)?.appears ?? surroundings.today;
    if (known.size === 0 || day === null) return;
    for (const { name, title, passage, from, to } of subject.passages
      .filter(isRunningText)
      .flatMap(peopleIn)) {
      const office = title === null ? null : officeOf(title);
      const titles = known.get(name)?.flatMap((entry) => entry.titles) ?? [];
      // Somebody who left an office may still be called by it as "nguyên".
      if (!office || office.rank === 'nguyen' || titles.length === 0) continue;
      const current = titles.filter((one) => isInForce(one, day));
      const fits = (one: { title: string }) => {
        const listed = officeOf(one.title);
        return listed !== null && isSameOffice(listed, office);
      };
      if (current.some(fits)) continue;
      const past = titles.find(fits);
      const now = current.map((one) => `“${one.title}”`).join(', ');
      const is = now === '' ? 'danh bạ không có chức danh nào vào thời điểm này' : `danh bạ ghi ${now}`;
      const was = past?.to ? ` (giữ chức “${past.title}” đến ${shown(past.to)})` : '';
      const message = `Chức danh của ${name}: bài viết “${title}”, ${is}${was}.`;
      report({ passage, from, to, severity: 'warning', message });
    }
  };
  return { id: 'directory-people', group: 'terms', checkArticle };
}

function shown(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
