using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Payments.Domain.Payees;

/// <summary>Where one partner is paid, as versions (product.md, Partners): a new one freezes the old until somebody else has called back and 72 h have passed.</summary>
internal sealed class Payee : AggregateRoot, IOrganisationScoped
{
    private readonly List<PayeeVersion> versions = [];

    private Payee()
    {
    }

    public Payee(Guid organisationId) => OrganisationId = organisationId;

    public Guid OrganisationId { get; private set; }

    public IReadOnlyList<PayeeVersion> Versions => versions;

    /// <summary>The latest version that no call-back refused: the only one that money may go to, now or later.</summary>
    public PayeeVersion? Current => versions.Where(v => v.State != PayeeVersionState.Rejected).MaxBy(v => v.Number);

    /// <summary>Records a new version. Errors: <c>payee.pending-exists</c> while one waits for its call-back.</summary>
    public PayeeVersion Record(PayeeAccount account, Guid by, DateTime at)
    {
        if (by == Guid.Empty) throw new BusinessException(PaymentsErrors.PersonUnknown);
        if (versions.Any(v => v.State == PayeeVersionState.Pending)) throw new BusinessException(PaymentsErrors.PendingExists);
        var version = new PayeeVersion(OrganisationId, versions.Count + 1, account, by, at);
        versions.Add(version);
        return version;
    }

    /// <summary>Somebody else called back on a contact that was on file before, and it is right. Errors: <c>payee.recorder-verifies</c>, <c>payee.shared-reason-needed</c>,
    /// <c>wrong-state</c>.</summary>
    /// <param name="versionId">The version.</param>
    /// <param name="by">Who called back.</param>
    /// <param name="at">UTC.</param>
    /// <param name="note">On which contact, and what was said.</param>
    /// <param name="isShared">Whether the account is on file at another partner too. It may be, as with a fiscal host; then somebody says why.</param>
    /// <param name="sharedReason">Why; only for a shared account.</param>
    public void Verify(Guid versionId, Guid by, DateTime at, string note, bool isShared = false, string? sharedReason = null)
    {
        if (isShared && string.IsNullOrWhiteSpace(sharedReason)) throw new BusinessException(PaymentsErrors.SharedReasonNeeded).ForField("sharedReason");
        CallBack(versionId, PayeeVersionAction.Verify, by, at, note);
        if (isShared) versions.Single(v => v.Id == versionId).ShareFor(sharedReason!);
        foreach (var old in versions.Where(v => v.State == PayeeVersionState.Verified && v.Id != versionId)) old.Replace();
    }

    /// <summary>Somebody else called back and it is not right; the version before it counts again. Errors as <see cref="Verify"/>.</summary>
    public void Reject(Guid versionId, Guid by, DateTime at, string note) => CallBack(versionId, PayeeVersionAction.Reject, by, at, note);

    /// <summary>The version money may go to at an instant. Errors: <see cref="WhyNotUsable"/>.</summary>
    public PayeeVersion UsableVersion(DateTime at)
    {
        if (WhyNotUsable(at) is { } code)
        {
            var error = new BusinessException(code);
            throw Current?.UsableFrom is { } from ? error.WithData("from", $"{Baghdad.DayOf(from):yyyy-MM-dd} {Baghdad.TimeOf(from):HH:mm}") : error;
        }

        return Current!;
    }

    /// <summary>Null when money may go out at that instant, else <c>payee.missing</c>, <c>payee.not-verified</c>, <c>payee.frozen</c> or <c>payee.waiting</c>.</summary>
    public string? WhyNotUsable(DateTime at) => Current switch
    {
        null => PaymentsErrors.PayeeMissing,
        { State: PayeeVersionState.Pending } => versions.Any(v => v.State == PayeeVersionState.Verified)
            ? PaymentsErrors.PayeeFrozen
            : PaymentsErrors.PayeeNotVerified,
        { UsableFrom: { } from } => at < from ? PaymentsErrors.PayeeWaiting : null,
        _ => PaymentsErrors.PayeeNotVerified,
    };

    private void CallBack(Guid versionId, PayeeVersionAction outcome, Guid by, DateTime at, string note)
    {
        var version = versions.SingleOrDefault(v => v.Id == versionId) ?? throw new NotFoundException();
        if (by == Guid.Empty) throw new BusinessException(PaymentsErrors.PersonUnknown);
        if (by == version.RecordedBy) throw new BusinessException(PaymentsErrors.RecorderVerifies);
        version.CallBack(outcome, by, at, note);
    }
}
