using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Application.Payees;

/// <summary>What the caller may do with a payee now, and why not the rest.</summary>
internal static class PayeeActions
{
    public const string Record = "record";
    public const string Verify = "verify";
    public const string Reject = "reject";

    public static (IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked) Of(Payee payee, CurrentUser user)
    {
        List<string> actions = [];
        List<BlockedDto> blocked = [];
        if (payee.Versions.SingleOrDefault(v => v.State == PayeeVersionState.Pending) is { } pending)
        {
            if (WhyNotVerify(pending, user) is { } code) blocked.Add(new BlockedDto(Verify, code));
            else actions.AddRange([Verify, Reject]);
        }
        else if (user.Holds(PaymentsPermissions.Payee.Record))
        {
            actions.Add(Record);
        }
        else
        {
            blocked.Add(new BlockedDto(Record, Needs.Officer));
        }

        return (actions, blocked);
    }

    public static string? WhyNotVerify(PayeeVersion pending, CurrentUser user)
    {
        if (!user.Holds(PaymentsPermissions.Payee.Verify)) return Needs.Caller;
        return pending.RecordedBy == user.Id ? PaymentsErrors.RecorderVerifies : null;
    }
}
