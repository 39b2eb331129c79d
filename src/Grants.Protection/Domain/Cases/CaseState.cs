using Grants.Kernel.Transitions;
using static Grants.Protection.Domain.Cases.CaseAction;
using static Grants.Protection.Domain.Cases.CaseState;

namespace Grants.Protection.Domain.Cases;

/// <summary>Where a case stands (product.md, Protection).</summary>
internal enum CaseState
{
    /// <summary>A word has come; nothing is checked yet.</summary>
    Opened,

    /// <summary>Two referees know of it, or one and the lead's reason stand for it.</summary>
    Verified,

    /// <summary>Two people decided what is given; or one of them in the night, and the second follows.</summary>
    Decided,

    /// <summary>Money is on its way.</summary>
    Paid,

    /// <summary>Money has arrived; check-ins follow.</summary>
    Received,

    /// <summary>Somebody of the team has asked at least once how the person is.</summary>
    FollowingUp,

    /// <summary>Nothing more is needed. What is still sealed can be read and is no longer written.</summary>
    Closed,

    /// <summary>The key of all that was sealed is destroyed; what stays answers for the money.</summary>
    Erased,
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

    /// <summary>A referee is asked, or a call to one is recorded.</summary>
    Ask,

    /// <summary>It is as it was told, as far as anybody can know.</summary>
    Verify,

    /// <summary>The first person says what is given.</summary>
    Propose,

    /// <summary>The second person agrees.</summary>
    Second,

    /// <summary>What is given, and through whom, holds.</summary>
    Decide,

    /// <summary>The bank or an agent has the money.</summary>
    Pay,

    /// <summary>It did not leave or came back: another way is looked for.</summary>
    ComeBack,

    /// <summary>What was decided holds no more.</summary>
    Return,

    /// <summary>It arrived.</summary>
    Receive,

    /// <summary>Somebody of the team asked how the person is.</summary>
    CheckIn,

    /// <summary>Nothing more is needed.</summary>
    Close,

    /// <summary>Nobody is to know of it any more.</summary>
    Erase,
}

/// <summary>The one table of a case's life.</summary>
internal static class CaseTransitions
{
    public static Transitions<CaseState, CaseAction> Table { get; } = Open()
        .Allow(Opened, Ask, Opened)
        .Allow(Opened, Verify, Verified)
        .Allow(Verified, Propose, Verified)
        .Allow(Verified, Second, Verified)
        .Allow(Verified, Decide, Decided)
        .Allow(Decided, Second, Decided)
        .Allow(Paid, Second, Paid)
        .Allow(Received, Second, Received)
        .Allow(FollowingUp, Second, FollowingUp)
        .Allow(Decided, Pay, Paid)
        .Allow(Decided, Return, Verified)
        .Allow(Decided, ComeBack, Decided)
        .Allow(Paid, ComeBack, Decided)
        .Allow(Paid, Receive, Received)
        .Allow(Received, CheckIn, FollowingUp)
        .Allow(FollowingUp, CheckIn, FollowingUp)
        .Allow(Opened, Close, Closed)
        .Allow(Verified, Close, Closed)
        .Allow(Received, Close, Closed)
        .Allow(FollowingUp, Close, Closed)
        .Allow(Closed, Erase, Erased);

    // Whatever stands open can be taken in hand, looked at again, handed on and written about.
    private static Transitions<CaseState, CaseAction> Open()
    {
        var table = new Transitions<CaseState, CaseAction>();
        CaseState[] open = [Opened, Verified, Decided, Paid, Received, FollowingUp];
        CaseAction[] always = [Acknowledge, Triage, Assign, Write];
        return open.SelectMany(_ => always, (state, action) => (state, action)).Aggregate(table, (t, pair) => t.Allow(pair.state, pair.action, pair.state));
    }
}
