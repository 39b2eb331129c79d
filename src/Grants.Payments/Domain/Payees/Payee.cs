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

    /// <summary>Somebody else called back on a contact that was on file before, and it is right. Errors: <c>payee.recorder-verifies</c>, <c>payee.contact-*</c>,
    /// <c>payee.shared-reason-needed</c>, <c>wrong-state</c>.</summary>
    /// <param name="versionId">The version.</param>
    /// <param name="by">Who called back.</param>
    /// <param name="at">UTC.</param>
    /// <param name="contact">The contact that was called; null when none was named, which confirms nothing.</param>
    /// <param name="note">What was said.</param>
    /// <param name="isShared">Whether the account is on file at another partner too. It may be, as with a fiscal host; then somebody says why.</param>
    /// <param name="sharedReason">Why; only for a shared account.</param>
    /// <param name="freshReason">Why a contact that was new on file is trusted; only for such a one.</param>
    public void Verify(
        Guid versionId, Guid by, DateTime at, CalledContact? contact, string note, bool isShared = false, string? sharedReason = null, string? freshReason = null)
    {
        var version = MayCall(versionId, by);
        if (contact is null) throw new BusinessException(PayeeErrors.ContactNeeded).ForField("contactId");
        DemandContact(contact, version);
        var isFresh = contact.IsFresh(version);
        if (isFresh && string.IsNullOrWhiteSpace(freshReason)) throw new BusinessException(PayeeErrors.FreshReasonNeeded).ForField("freshReason");
        if (isShared && string.IsNullOrWhiteSpace(sharedReason)) throw new BusinessException(PaymentsErrors.SharedReasonNeeded).ForField("sharedReason");
        version.CallBack(PayeeVersionAction.Verify, by, at, contact, note);
        if (isFresh) version.TrustFor(freshReason!);
        if (isShared) version.ShareFor(sharedReason!);
        foreach (var old in versions.Where(v => v.State == PayeeVersionState.Verified && v.Id != versionId)) old.Replace();
    }

    /// <summary>Somebody else called back and it is not right; the version before it counts again. Errors as <see cref="Verify"/>.</summary>
    /// <param name="versionId">The version.</param>
    /// <param name="by">Who called back.</param>
    /// <param name="at">UTC.</param>
    /// <param name="contact">The contact that was called; null when there is none that could be.</param>
    /// <param name="note">What was said, or why nobody could be called.</param>
    public void Reject(Guid versionId, Guid by, DateTime at, CalledContact? contact, string note)
    {
        var version = MayCall(versionId, by);
        if (contact is not null) DemandContact(contact, version);
        version.CallBack(PayeeVersionAction.Reject, by, at, contact, note);
    }

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

    private PayeeVersion MayCall(Guid versionId, Guid by)
    {
        var version = versions.SingleOrDefault(v => v.Id == versionId) ?? throw new NotFoundException();
        if (by == Guid.Empty) throw new BusinessException(PaymentsErrors.PersonUnknown);
        return by == version.RecordedBy ? throw new BusinessException(PaymentsErrors.RecorderVerifies) : version;
    }

    private static void DemandContact(CalledContact contact, PayeeVersion version)
    {
        if (contact.WhyNot(version) is { } code) throw new BusinessException(code).ForField("contactId");
    }
}
