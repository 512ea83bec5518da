import { IconCheck, type Icon } from '@tabler/icons-react';
import { useId } from 'react';

import classes from './tile-choice.module.css';

interface Tile {
  value: string;
  label: string;
  icon?: Icon;
}

interface TileChoiceProps {
  legend: string;
  tiles: readonly Tile[];
  chosen: readonly string[];
  onChoose: (value: string) => void;
  /** More than one may be chosen. */
  many?: boolean;
  big?: boolean;
}

/** Answers as large as a thumb; the chosen one is an enamel plate with a tick. */
export function TileChoice({ legend, tiles, chosen, onChoose, many, big }: TileChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.group} data-big={big === true || undefined}>
      <legend>{legend}</legend>
      <div className={classes.tiles}>
        {tiles.map(({ value, label, icon: TileIcon }) => {
          const isChosen = chosen.includes(value);
          return (
            <label key={value} className={classes.tile} data-chosen={isChosen || undefined}>
              <input
                type={many === true ? 'checkbox' : 'radio'}
                name={name}
                value={value}
                checked={isChosen}
                onChange={() => onChoose(value)}
              />
              {TileIcon !== undefined && <TileIcon size={26} stroke={1.6} aria-hidden />}
              {isChosen && TileIcon === undefined && <IconCheck size={17} aria-hidden />}
              <span>{label}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
