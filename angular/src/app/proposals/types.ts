import type { Schemas } from '../shared/api/schemas';

export type SectionKey = 'about' | 'whyCore' | 'moneyUse' | 'purpose' | 'risks';
const coreSections: readonly SectionKey[] = ['about', 'whyCore', 'moneyUse', 'risks'];
const flexibleSections: readonly SectionKey[] = ['about', 'purpose', 'risks'];
/** Flexible money is told by its mode: lines over some months. */
export const sectionsOf = (mode: unknown): readonly SectionKey[] => (mode === 'lines' ? flexibleSections : coreSections);
export const lineCategories = ['activities', 'salaries', 'travel', 'support', 'planning', 'systems', 'registration', 'safety', 'infrastructure'] as const;
export const maxLines = 20;
export const categories = ['salaries', 'planning', 'systems', 'registration', 'safety', 'infrastructure'] as const;
export const criteria = ['purpose', 'community', 'record', 'plan', 'safety', 'money'] as const;
export const riskKeys = ['registration', 'bank', 'pressure', 'access', 'people', 'prices', 'other'] as const;
export const riskLevels = ['possible', 'likely', 'watched'] as const;
export const currencies = ['USD', 'EUR', 'GBP', 'IQD'] as const;
export const maxYears = 5;

export type Saved = Schemas['SavedDto'];
export type YearTexts = Schemas['YearText'];
/** The server always answers these; they may be left out only when writing. */
export type Content = Schemas['ProposalContent'] & Required<Pick<Schemas['ProposalContent'], 'mode' | 'years' | 'withheld' | 'budget'>>;
export type Round = Schemas['RoundDto'];
export type Year = Schemas['YearDto'];
export type Row = Schemas['ProposalRowDto'];
export type Rows = Schemas['PageOfProposalRowDto'];
export type Proposal = Omit<Schemas['ProposalDto'], 'content'> & { readonly content: Content };
export type Risk = Schemas['OpenRisk'];
export type DonorQuestion = Schemas['DonorQuestionDto'];
export type Decision = Schemas['TeamDecisionDto'];
export type ReviewContent = Omit<Schemas['ReviewContentDto'], 'proposal'> & { readonly proposal: Content };
export type Review = Omit<Schemas['ReviewDto'], 'content'> & { readonly content: ReviewContent | null };
export type FundChoice = Schemas['FundChoiceDto'];
export type DecisionRow = Schemas['DecisionRowDto'];
export type DecisionPageData = Schemas['DecisionDto'];
