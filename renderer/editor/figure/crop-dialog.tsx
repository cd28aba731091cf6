/** Choosing the part of a picture that a figure shows: by mouse, by arrow keys, or in figures. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  SpinButton,
} from '@fluentui/react-components';
import { type CSSProperties, useState } from 'react';
import ReactCrop from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { cropPixels } from '#shared/document/figures.ts';
import type { Crop } from '#shared/document/schema.ts';
import { type ShownPicture, useSurroundings } from '../editor-surroundings.ts';
import { ratioOf, SHAPES, type Shape, shaped, storedCrop, WHOLE, withMeasure } from './crop-arithmetic.ts';
import './crop-dialog.css';

const MEASURES = ['x', 'y', 'width', 'height'] as const;
/** What offset printing needs. */
const DPI = 300;
const MILLIMETRES_PER_INCH = 25.4;

interface CropDialogProps {
  picture: ShownPicture;
  /** As it is now; undefined: the whole picture. */
  crop: Crop | undefined;
  /** Undefined when the whole picture is to be shown. */
  onApply(crop: Crop | undefined): void;
  onClose(): void;
}

export function CropDialog({ picture, crop: stored, onApply, onClose }: CropDialogProps) {
  const { crop: strings } = useSurroundings().strings.figure;
  const [crop, setCrop] = useState(stored ?? WHOLE);
  const [shape, setShape] = useState<Shape>('free');
  const ratio = ratioOf(shape, picture);
  const part = cropPixels(picture, storedCrop(crop));
  const corner = (side: keyof typeof strings.sides) => strings.corner(strings.sides[side]);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="article-crop">
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className="article-crop-content">
            <div className="article-crop-stage">
              <ReactCrop
                className="article-crop-frame"
                style={{ '--crop-ratio': picture.width / picture.height } as CSSProperties}
                crop={{
                  unit: '%',
                  x: crop.x * 100,
                  y: crop.y * 100,
                  width: crop.width * 100,
                  height: crop.height * 100,
                }}
                onChange={(_, { x, y, width, height }) =>
                  setCrop({ x: x / 100, y: y / 100, width: width / 100, height: height / 100 })
                }
                {...(ratio !== null && { aspect: ratio })}
                keepSelection
                ruleOfThirds
                minWidth={12}
                minHeight={12}
                ariaLabels={{
                  cropArea: strings.area,
                  nwDragHandle: corner('nw'),
                  nDragHandle: corner('n'),
                  neDragHandle: corner('ne'),
                  eDragHandle: corner('e'),
                  seDragHandle: corner('se'),
                  sDragHandle: corner('s'),
                  swDragHandle: corner('sw'),
                  wDragHandle: corner('w'),
                }}
              >
                <img
                  className="article-crop-picture"
                  src={picture.large}
                  // There until the larger one has come.
                  style={{ backgroundImage: `url("${picture.small}")` }}
                  alt={picture.alternativeText || picture.name}
                  draggable={false}
                />
              </ReactCrop>
            </div>
            <div className="article-crop-side">
              <p className="article-crop-hint">{strings.hint}</p>
              <Field label={strings.shape}>
                <RadioGroup
                  className="article-crop-shapes"
                  value={shape}
                  onChange={(_, { value }) => {
                    const next = SHAPES.find((one) => one === value) ?? 'free';
                    setShape(next);
                    setCrop(shaped(crop, ratioOf(next, picture), picture));
                  }}
                >
                  {SHAPES.map((one) => (
                    <Radio key={one} value={one} label={strings.shapes[one]} />
                  ))}
                </RadioGroup>
              </Field>
              <fieldset aria-label={strings.place} className="article-crop-measures">
                {MEASURES.map((measure) => (
                  <Field key={measure} label={`${strings[measure]} (%)`} size="small">
                    <SpinButton
                      value={percentOf(crop[measure])}
                      displayValue={strings.number(percentOf(crop[measure]))}
                      min={0}
                      max={100}
                      step={1}
                      precision={1}
                      onChange={(_, { value, displayValue }) => {
                        const typed = value ?? Number(displayValue?.replace(',', '.'));
                        if (Number.isFinite(typed)) {
                          setCrop(withMeasure(crop, measure, typed / 100, ratio, picture));
                        }
                      }}
                    />
                  </Field>
                ))}
              </fieldset>
              <p className="article-crop-size" role="status">
                {strings.size(
                  strings.number(part.width),
                  strings.number(part.height),
                  strings.number(Math.floor((part.width / DPI) * MILLIMETRES_PER_INCH)),
                )}
              </p>
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button
              className="article-crop-reset"
              disabledFocusable={storedCrop(crop) === undefined}
              onClick={() => {
                setShape('free');
                setCrop(WHOLE);
              }}
            >
              {strings.reset}
            </Button>
            <Button onClick={onClose}>{strings.cancel}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onApply(storedCrop(crop));
                onClose();
              }}
            >
              {strings.apply}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** With one digit after the point. */
function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
