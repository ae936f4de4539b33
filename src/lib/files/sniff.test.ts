import { expect, it } from 'vitest';
import { sniffText } from './sniff';

it.each([
	['<?xml version="1.0"?><!-- <gpx> --><kml:kml/>', 'kml'],
	['<TrainingCenterDatabase/>', 'tcx'],
	['{"type":"Point"}', 'json'],
	['\u001e{"type":"Point"}', 'json'],
	['SRID=4326;MULTIPOINT((1 2))', 'wkt'],
	['lon\tlat', 'csv']
])('%j is %s, whatever the file is called', (text, format) => {
	expect(sniffText(text, 'a')).toEqual({ ok: true, value: format });
});

it('takes a text of one column for a table where its name says so', () => {
	expect(sniffText('wkt\nx', 'a.CSV')).toEqual({ ok: true, value: 'csv' });
});

it.each([
	['  \n', 'empty'],
	['words', 'format-unknown'],
	['< >', 'format-unknown'],
	['<!DOCTYPE html><html></html>', 'html'],
	['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
	['<svg/>', 'format-unsupported']
])('%j is refused as %s', (text, code) => {
	expect(sniffText(text, 'a')).toMatchObject({ ok: false, reason: { code } });
});
