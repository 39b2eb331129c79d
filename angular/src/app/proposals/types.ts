/** What the server speaks about proposals (angular/openapi.json). */
export type SectionKey = 'about' | 'whyCore' | 'moneyUse' | 'risks';
export const sections: readonly SectionKey[] = ['about', 'whyCore', 'moneyUse', 'risks'];
export const categories = ['salaries', 'planning', 'systems', 'registration', 'safety', 'infrastructure'] as const;
export const criteria = ['purpose', 'community', 'record', 'plan', 'safety', 'money'] as const;
export const riskKeys = ['registration', 'bank', 'pressure', 'access', 'people', 'prices', 'other'] as const;
export const riskLevels = ['possible', 'likely', 'watched'] as const;
export const currencies = ['USD', 'EUR', 'GBP', 'IQD'] as const;
export const maxYears = 5;

export interface Saved { readonly version: number; readonly savedAt: string }

export interface YearTexts {
  readonly amount?: string | null;
  readonly lines?: Readonly<Record<string, string | null>> | null;
}

export interface Content {
  readonly about?: string | null;
  readonly whyCore?: string | null;
  readonly moneyUse?: string | null;
  readonly risks?: string | null;
  readonly currency?: string | null;
  readonly startsOn?: string | null;
  readonly mode: string;
  readonly years: readonly YearTexts[];
  readonly withheld: readonly string[];
}

export interface Round {
  readonly number: number;
  readonly isOpen: boolean;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly returnedAt: string;
  readonly answeredAt?: string | null;
}

export interface Year {
  readonly year: number;
  readonly startsOn?: string | null;
  readonly askedMinor: number;
  readonly recommendedMinor?: number | null;
  readonly approvedMinor?: number | null;
}

export interface Row {
  readonly id: string;
  readonly code: string;
  readonly partnerCode: string;
  readonly state: string;
  readonly yearCount: number;
  readonly askedMinor: number;
  readonly currency?: string | null;
  readonly startsOn?: string | null;
  readonly submittedAt?: string | null;
  readonly stateSince: string;
  readonly dueOn?: string | null;
  readonly roundCount: number;
  readonly stepsDone: number;
}

export interface Rows { readonly items: readonly Row[]; readonly total: number; readonly moreThanTotal: boolean; readonly next?: string | null }

export interface Proposal {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly version: number;
  readonly actions: readonly string[];
  readonly content: Content;
  readonly rounds: readonly Round[];
  readonly years: readonly Year[];
  readonly currency?: string | null;
  readonly submittedAt?: string | null;
  readonly stateSince: string;
  readonly dueOn?: string | null;
  readonly decision?: { readonly outcome: string; readonly at: string; readonly approvedMinor: number; readonly reason?: string | null } | null;
}

export interface Risk { readonly key: string; readonly level: string; readonly note?: string | null }

export interface DonorQuestion {
  readonly id: string;
  readonly question: string;
  readonly askedAt: string;
  readonly answer?: string | null;
  readonly answeredAt?: string | null;
}

export interface Scorecard {
  readonly hasConflict: boolean;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment?: string | null;
  readonly scoredAt?: string | null;
}

export interface Decision {
  readonly outcome: string;
  readonly at: string;
  readonly by: string;
  readonly note?: string | null;
  readonly approvedMinor: number;
  readonly hash: string;
}

export interface Review {
  readonly id: string;
  readonly code: string;
  readonly partnerCode: string;
  readonly partnerName?: string | null;
  readonly region: string;
  readonly governorates: readonly string[];
  readonly state: string;
  readonly version: number;
  readonly actions: readonly string[];
  readonly submittedAt?: string | null;
  readonly stateSince: string;
  readonly dueOn?: string | null;
  readonly currency?: string | null;
  readonly startsOn?: string | null;
  readonly years: readonly Year[];
  readonly own?: (Scorecard & { readonly id: string; readonly version: number }) | null;
  readonly content?: ReviewContent | null;
}

export interface ReviewContent {
  readonly proposal: Content;
  readonly rounds: readonly Round[];
  readonly reviews: readonly (Scorecard & { readonly officer: string })[];
  readonly recommendation?: {
    readonly fundId: string; readonly fundCode: string; readonly text: string; readonly risks: readonly Risk[]; readonly author: string; readonly at: string;
  } | null;
  readonly donorQuestions: readonly DonorQuestion[];
  readonly decision?: Decision | null;
}

export interface FundChoice {
  readonly id: string; readonly code: string; readonly donorCode: string; readonly currency: string; readonly freeMinor: number;
}

export interface DecisionRow {
  readonly id: string;
  readonly code: string;
  readonly partnerCode: string;
  readonly state: string;
  readonly fundCode: string;
  readonly yearCount: number;
  readonly totalMinor: number;
  readonly currency: string;
  readonly startsOn?: string | null;
  readonly dueOn?: string | null;
  readonly sentAt?: string | null;
  readonly decidedAt?: string | null;
  readonly outcome?: string | null;
}

export interface DecisionPageData {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly version: number;
  readonly actions: readonly string[];
  readonly position: number;
  readonly waitingCount: number;
  readonly sentAt?: string | null;
  readonly dueOn?: string | null;
  readonly partner: {
    readonly code: string; readonly name?: string | null; readonly region?: string | null;
    readonly governorates: readonly string[]; readonly isRural: boolean; readonly isCommunityLed: boolean;
  };
  readonly currency: string;
  readonly startsOn?: string | null;
  readonly years: readonly Year[];
  readonly recommendation: {
    readonly text: string; readonly author: string; readonly at: string; readonly reviewers: readonly string[];
    readonly scores: readonly { readonly key: string; readonly tenths: number }[]; readonly risks: readonly Risk[];
  };
  readonly fund: { readonly id: string; readonly code: string; readonly currency: string; readonly freeMinor: number };
  readonly otherFunding: readonly {
    readonly source: string; readonly kind?: string | null; readonly amountMinor: number; readonly currency: string; readonly until?: string | null;
  }[];
  readonly sections: readonly { readonly key: string; readonly text?: string | null; readonly isWithheld: boolean }[];
  readonly questions: readonly DonorQuestion[];
  readonly decision?: Decision | null;
}
