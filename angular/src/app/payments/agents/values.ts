import type { AgentSecrets, AgentRow } from '../types';

/** The form's values: lists as ticks, one per key. */
export type AgentValues = { [ticked: `${'currency' | 'place'}-${string}`]: boolean } & {
  name: string; licenceNumber: string; licenceValidUntil: string; contact: string; currencies: string; governorates: string;
};

export const emptyAgent: AgentValues = { name: '', licenceNumber: '', licenceValidUntil: '', contact: '', currencies: '', governorates: '' };

export const ticked = (values: AgentValues, prefix: 'currency-' | 'place-'): string[] =>
  Object.entries(values).filter(([key, on]) => key.startsWith(prefix) && on === true).map(([key]) => key.slice(prefix.length));

export function fromAgent(agent: AgentRow, secrets: AgentSecrets): AgentValues {
  const values: AgentValues = {
    ...emptyAgent, name: secrets.name, licenceNumber: secrets.licenceNumber, licenceValidUntil: agent.licenceValidUntil, contact: secrets.contact,
  };
  for (const code of agent.currencies) values[`currency-${code}`] = true;
  for (const code of agent.governorates) values[`place-${code}`] = true;
  return values;
}

export const toAgent = (values: AgentValues) => ({
  name: values.name, licenceNumber: values.licenceNumber, licenceValidUntil: values.licenceValidUntil, contact: values.contact,
  currencies: ticked(values, 'currency-'), governorates: ticked(values, 'place-'),
});
