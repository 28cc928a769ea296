import { expect, test } from '@jest/globals';
import { describe, survey, surveyLines } from './repository.ts';

test('an interface that mockgen mocks in the same package already', () => {
  const { outputs } = surveyLines(
    '//go:generate mockgen -source=types.go -destination=mocks/types.go -package=mocks',
    '//go:generate moq -out mocks/m.go -pkg mocks . Store Cache',
    '//go:generate moq -out other/m.go -pkg other . Store',
  );
  expect(outputs.filter(({ tool }) => tool === 'moq').map(describe)).toEqual([
    './store Store -> store/mocks/m_gomock.go MockStore typed=true (store/lines.go:3 has a gomock mock of it already)',
    './store Cache -> store/mocks/m_gomock.go MockCache typed=true (store/lines.go:3 has a gomock mock of it already)',
    './store Store -> store/other/m_gomock.go MockStore typed=true package=other',
  ]);
});

test('an interface that two lines ask for, of one tool or of two', () => {
  const { outputs } = surveyLines(
    '//go:generate moq -out a.go . Store',
    '//go:generate minimock -i Store -o b.go',
    '//go:generate moq -out c.go . Store',
  );
  expect(outputs.map(describe)).toEqual([
    './store Store -> store/a_gomock.go MockStore typed=true in-package=true',
    './store Store -> store/b_gomock.go MockStore typed=true in-package=true (store/lines.go:3 asks for the same)',
    './store Store -> store/c_gomock.go MockStore typed=true in-package=true (store/lines.go:3 asks for the same)',
  ]);
});

test('a file that stands where the mock is to go', () => {
  const { outputs } = survey({
    'store/lines.go': 'package store\n\n//go:generate moq -out a.go . Store\n',
    'store/a_gomock.go': 'package store\n',
  });
  expect(outputs.map(({ inactive }) => inactive)).toEqual(['store/a_gomock.go is there already']);
});
