using Grants.Kernel.Entities;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Domain.Decisions;

/// <summary>What is given, out of which fund, through whom; by two people. Its id is the id of what Payments is asked to pay.</summary>
internal sealed class CaseDecision : Entity
{
    private readonly List<DecidedNeed> needs = [];

    private CaseDecision()
    {
    }

    /// <summary>Each need that is paid for, with its amount.</summary>
    public IReadOnlyList<DecidedNeed> Needs => needs;

    public Guid FundId { get; private set; }

    public string FundCode { get; private set; } = "";

    /// <summary>The partner through whose account it goes; null when an agent carries it.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Its code, or null.</summary>
    public string? PartnerCode { get; private set; }

    public long TotalMinor { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Whether somebody else was asked or pays already.</summary>
    public OtherSupport Other { get; private set; }

    public Guid FirstBy { get; private set; }

    public DateTime FirstAt { get; private set; }

    /// <summary>True when one person decided in the night and the second follows.</summary>
    public bool IsAlone { get; private set; }

    public Guid? SecondBy { get; private set; }

    public DateTime? SecondAt { get; private set; }

    /// <summary>It holds no more: taken back, refused by the programme, or paid another way.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why, as a code; null when somebody took it back.</summary>
    public string? EndedBecause { get; private set; }

    public Amount Total => new(TotalMinor, Currency);

    /// <summary>The first of two. Errors: <c>money.*</c>.</summary>
    public static CaseDecision Of(Proposal proposal, Guid by, DateTime at)
    {
        var decision = new CaseDecision
        {
            FundId = proposal.Fund.Id,
            FundCode = proposal.Fund.Code,
            Currency = proposal.Fund.Currency,
            OrganisationId = proposal.Partner?.Id,
            PartnerCode = proposal.Partner?.Code,
            Other = proposal.Other,
            FirstBy = by,
            FirstAt = at,
        };
        decision.needs.AddRange(proposal.Needs.Select(n => DecidedNeed.Of(n.Key, new Amount(n.Value, decision.Currency).Positive())));
        decision.TotalMinor = decision.needs.Aggregate(Amount.Zero(decision.Currency), (sum, n) => sum.Plus(new Amount(n.AmountMinor, decision.Currency))).Positive().Minor;
        return decision;
    }

    /// <summary>For what it was given is forgotten; how much, out of which fund and by whom stays with the ledger.</summary>
    internal void Forget() => needs.Clear();

    internal void Alone() => IsAlone = true;

    internal void Second(Guid by, DateTime at) => (SecondBy, SecondAt) = (by, at);

    internal void End(DateTime at, string? because) => (EndedAt, EndedBecause) = (at, because);
}

/// <summary>One need and what is given for it.</summary>
internal sealed class DecidedNeed : Entity
{
    private DecidedNeed()
    {
    }

    public NeedKind Kind { get; private set; }

    /// <summary>Minor units of the decision's currency.</summary>
    public long AmountMinor { get; private set; }

    public static DecidedNeed Of(NeedKind kind, Amount amount) => new() { Kind = kind, AmountMinor = amount.Minor };
}

/// <summary>What the first person proposes.</summary>
/// <param name="Needs">Minor units by need.</param>
/// <param name="Fund">Out of which fund, in whose currency.</param>
/// <param name="Partner">Through which partner, or null for an agent.</param>
/// <param name="Other">Whether somebody else pays.</param>
internal sealed record Proposal(IReadOnlyDictionary<NeedKind, long> Needs, UrgentFund Fund, UrgentPartner? Partner, OtherSupport Other);

/// <summary>What is known of help from elsewhere, asked before money is given.</summary>
internal enum OtherSupport
{
    /// <summary>Others were asked; nobody pays.</summary>
    Nobody,

    /// <summary>Others were asked and have not answered.</summary>
    Asked,

    /// <summary>Others pay another part.</summary>
    PaysPart,
}
