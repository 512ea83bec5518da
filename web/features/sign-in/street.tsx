import classes from './street.module.css';

type Roof = 'flat' | 'step' | 'gable';

interface House {
  width: number;
  height: number;
  roof: Roof;
}

const houses: readonly (readonly [width: number, height: number, roof: Roof])[] = [
  [96, 150, 'flat'],
  [104, 168, 'step'],
  [94, 128, 'gable'],
  [110, 182, 'flat'],
  [100, 150, 'step'],
  [94, 162, 'gable'],
  [104, 132, 'flat'],
  [106, 172, 'step'],
  [92, 140, 'flat'],
  [112, 176, 'gable'],
  [100, 146, 'flat'],
  [104, 160, 'step'],
  [94, 130, 'gable'],
  [108, 180, 'flat'],
  [100, 150, 'step'],
  [96, 166, 'gable'],
  [104, 136, 'flat'],
  [100, 158, 'step'],
  [106, 176, 'flat'],
  [94, 140, 'gable'],
];
const ground = 240;
const litHouse = 9;

/** A street of numbered houses; in one of them the light is on. */
export function Street() {
  const starts = houses.map((_, index) =>
    houses.slice(0, index).reduce((sum, [width]) => sum + width, -290),
  );
  return (
    <div className={classes.street} aria-hidden>
      <svg viewBox="0 0 1440 240" preserveAspectRatio="xMidYMax slice">
        {houses.map(([width, height, roof], index) => (
          <FacadeOf
            key={index}
            house={{ width, height, roof }}
            x={starts[index] ?? 0}
            number={index * 2 + 2}
            isFlipped={index % 2 === 1}
            isLit={index === litHouse}
          />
        ))}
      </svg>
    </div>
  );
}

function outline({ width, height, roof }: House, x: number): string {
  const top = ground - height;
  const step = width / 8;
  if (roof === 'step')
    return `M${x} ${ground}V${top}h${step}v-11h${step}v-11h${step}v-11h${step * 2}v11h${step}v11h${step}v11h${step}V${ground}`;
  if (roof === 'gable')
    return `M${x} ${ground}V${top}L${x + width / 2} ${top - 36}L${x + width} ${top}V${ground}`;
  return `M${x} ${ground}V${top}H${x + width}V${ground}M${x - 2} ${top - 5}h${width + 4}v5h-${width + 4}z`;
}

interface FacadeProps {
  house: House;
  x: number;
  number: number;
  isFlipped: boolean;
  isLit: boolean;
}

function FacadeOf({ house, x, number, isFlipped, isLit }: FacadeProps) {
  const place = (distance: number, width: number): number =>
    isFlipped ? x + house.width - distance - width : x + distance;
  const storeys = Math.max(0, Math.ceil((house.height - 106) / 44));
  const plate = place(39, 17);
  return (
    <g>
      <path className={classes.line} d={outline(house, x)} />
      {Array.from({ length: storeys }, (_, storey) => {
        const y = ground - house.height + 18 + storey * 44;
        return [14, house.width - 34].map((distance, side) => (
          <g key={`${storey}-${side}`}>
            <rect
              className={isLit && storey === 0 && side === 1 ? classes.lit : classes.line}
              x={x + distance}
              y={y}
              width="20"
              height="28"
            />
            <path className={classes.line} d={`M${x + distance} ${y + 10}h20`} />
          </g>
        ));
      })}
      <rect className={classes.line} x={place(12, 23)} y={ground - 52} width="23" height="52" />
      <path className={classes.line} d={`M${place(12, 23)} ${ground - 40}h23`} />
      <rect
        className={classes.line}
        x={place(house.width - 33, 22)}
        y={ground - 50}
        width="22"
        height="30"
      />
      <rect className={classes.plate} x={plate} y={ground - 46} width="17" height="13" rx="1.5" />
      <text className={classes.number} x={plate + 8.5} y={ground - 36.5}>
        {number}
      </text>
    </g>
  );
}
