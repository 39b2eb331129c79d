using Grants.Kernel.Entities;

namespace Grants.Protection.Domain.Decisions;

/// <summary>What somebody decided and the proof that it was them, saved with the decision, never changed, and gone when the case is erased: it names what was given for what.</summary>
internal sealed class DecisionProof : AggregateRoot
{
    private DecisionProof()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid DecisionId { get; private set; }

    /// <summary>One line of JSON, as the programme's verifier checks it.</summary>
    public string Line { get; private set; } = "";

    public DateTime At { get; private set; }

    public static DecisionProof Of(Guid caseId, Guid decisionId, string line, DateTime at) => new() { CaseId = caseId, DecisionId = decisionId, Line = line, At = at };
}
