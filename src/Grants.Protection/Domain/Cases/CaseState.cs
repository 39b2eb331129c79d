using Grants.Kernel.Transitions;
using static Grants.Protection.Domain.Cases.CaseAction;
using static Grants.Protection.Domain.Cases.CaseState;

namespace Grants.Protection.Domain.Cases;

/// <summary>Where a case stands (product.md, Protection).</summary>
internal enum CaseState
{
    /// <summary>A word has come; nothing is checked yet.</summary>
    Opened,

    /// <summary>Nothing more is needed. What is sealed can be read and is no longer written.</summary>
    Closed,
}

/// <summary>What can be done with a case.</summary>
internal enum CaseAction
{
    /// <summary>Somebody of the team has it in hand.</summary>
    Acknowledge,

    /// <summary>Needs and risk are looked at.</summary>
    Triage,

    /// <summary>People are put on it or taken off it.</summary>
    Assign,

    /// <summary>The sealed part is written.</summary>
    Write,

    /// <summary>Nothing more is needed.</summary>
    Close,
}

/// <summary>The one table of a case's life.</summary>
internal static class CaseTransitions
{
    public static Transitions<CaseState, CaseAction> Table { get; } = new Transitions<CaseState, CaseAction>()
        .Allow(Opened, Acknowledge, Opened)
        .Allow(Opened, Triage, Opened)
        .Allow(Opened, Assign, Opened)
        .Allow(Opened, Write, Opened)
        .Allow(Opened, Close, Closed);
}
