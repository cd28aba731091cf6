import { describe, expect, it } from 'vitest';
import {
  settingsInForce,
  settingsToKeep,
  TEMPLATE_CHOICES,
  templateSettingsSchema,
} from './template-settings.ts';

const { defaults } = TEMPLATE_CHOICES['ban-tin'];

describe('the filler line', () => {
  it('is kept where somebody chose one or none, and nothing is where all is as the template has it', () => {
    expect(settingsToKeep('ban-tin', defaults)).toBeUndefined();
    for (const fillerLine of ['', 'Gần dân, đúng hẹn']) {
      expect(settingsToKeep('ban-tin', { ...defaults, fillerLine })).toEqual({ ...defaults, fillerLine });
    }
  });

  it('changes nothing in settings that were stored before there was one', () => {
    const stored = { ...defaults, columns: 2 };
    expect(settingsToKeep('ban-tin', templateSettingsSchema.parse(stored))).toEqual(stored);
  });

  it('is of the bulletin alone', () => {
    const chosen = { ...defaults, fillerLine: 'Gần dân' };
    expect(settingsInForce('diem-bao', chosen)).not.toHaveProperty('fillerLine');
  });
});
