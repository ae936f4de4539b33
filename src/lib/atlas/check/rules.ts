import { areasWithinTolerance, gapsExplained, reasonsNeeded, tolerancesSet } from './areas';
import { coordinatesInRange, noCrs, sixDecimals } from './coordinates';
import { figuresComplete, figuresTied } from './figures';
import { greenwayCrossings } from './greenway-crossings';
import { greenwayEnds, greenwayOnCourse } from './greenway-line';
import { greenwayMarks, greenwaySections } from './greenway-sections';
import { greenwayPasses, greenwayWaypoints } from './greenway-waypoints';
import { groupIsUnion, membersLinked } from './group';
import { huitianOverlaps, unitsComplete, unitsInside } from './huitian';
import { idsComplete, idsUnique } from './ids';
import type { CheckInput } from './input';
import { insideDistrict, marksInside, partsInside, zonesInside } from './inside';
import { parksApart } from './parks';
import { neighboursMeet } from './neighbours';
import { boundariesShared, partsApart, partsSum } from './partition';
import { fingerprintOfArticle, phrasesInArticle } from './phrases';
import type { Problem, Rule } from './problem';
import { sidesMeasured, sidesNearRoads } from './references';
import { noRepeats, ringsClosed, ringsRightHanded } from './rings';
import { nested, simple } from './simple';
import { sizesWithin } from './sizes';
import { licencesFit, sourcesResolved, sourcesUnique } from './sources';
import { accuracyGiven, eventsDated, placesKnown, statesFit } from './states';
import { townsComplete } from './towns';
import { reservoirAsInContext, riversInParks } from './waters';
import { eastTwice, zonesInRatio, zonesSchematic } from './zones';

/** What all others take for granted: measures of what isn't a shape mean nothing, or throw. */
const FORM: Record<string, Rule> = {
	'coordinates-in-range': coordinatesInRange,
	'rings-closed': ringsClosed
};

/** Every rule under the name that its problems carry. */
export const RULES: Record<string, Rule> = {
	...FORM,
	'ids-unique': idsUnique,
	'ids-complete': idsComplete,
	'six-decimals': sixDecimals,
	'no-crs': noCrs,
	'rings-right-handed': ringsRightHanded,
	'no-repeats': noRepeats,
	simple,
	nested,
	'states-fit': statesFit,
	'accuracy-given': accuracyGiven,
	'places-known': placesKnown,
	'events-dated': eventsDated,
	'areas-within-tolerance': areasWithinTolerance,
	'tolerances-set': tolerancesSet,
	'gaps-explained': gapsExplained,
	'reasons-needed': reasonsNeeded,
	'sides-measured': sidesMeasured,
	'sides-near-roads': sidesNearRoads,
	'inside-district': insideDistrict,
	'zones-inside': zonesInside,
	'marks-inside': marksInside,
	'parts-inside': partsInside,
	'parts-sum': partsSum,
	'parts-apart': partsApart,
	'boundaries-shared': boundariesShared,
	'neighbours-meet': neighboursMeet,
	'zones-in-ratio': zonesInRatio,
	'zones-schematic': zonesSchematic,
	'east-twice': eastTwice,
	'units-complete': unitsComplete,
	'units-inside': unitsInside,
	'huitian-overlaps': huitianOverlaps,
	'parks-apart': parksApart,
	'members-linked': membersLinked,
	'group-is-union': groupIsUnion,
	'reservoir-as-in-context': reservoirAsInContext,
	'rivers-in-parks': riversInParks,
	'greenway-ends': greenwayEnds,
	'greenway-on-course': greenwayOnCourse,
	'greenway-waypoints': greenwayWaypoints,
	'greenway-passes': greenwayPasses,
	'greenway-sections': greenwaySections,
	'greenway-marks': greenwayMarks,
	'greenway-crossings': greenwayCrossings,
	'figures-complete': figuresComplete,
	'figures-tied': figuresTied,
	'phrases-in-article': phrasesInArticle,
	'fingerprint-of-article': fingerprintOfArticle,
	'sources-unique': sourcesUnique,
	'sources-resolved': sourcesResolved,
	'licences-fit': licencesFit,
	'towns-complete': townsComplete,
	'sizes-within': sizesWithin
};

/**
 * Runs every rule and returns all problems, in the order of the rules. While a shape is no shape,
 * that alone is told.
 */
export function check(input: CheckInput): Problem[] {
	const malformed = run(FORM, input);
	return malformed.length ? malformed : run(RULES, input);
}

const run = (rules: Record<string, Rule>, input: CheckInput) =>
	Object.values(rules).flatMap((rule) => rule(input));
