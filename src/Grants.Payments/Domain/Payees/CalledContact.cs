namespace Grants.Payments.Domain.Payees;

/// <summary>A contact of the partner as it is on file, when somebody calls back on it.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Since">UTC instant from which it is on file as it is now.</param>
/// <param name="RecordedBy">Who wrote it.</param>
internal sealed record CalledContact(Guid Id, DateTime Since, Guid RecordedBy)
{
    /// <summary>Why a call on it says nothing about these bank details, or null: it must have been there before them (product.md, Partners), and not from the same hand.</summary>
    public string? WhyNot(PayeeVersion version)
    {
        if (Since >= version.RecordedAt) return PayeeErrors.ContactNotBefore;
        return RecordedBy == version.RecordedBy ? PayeeErrors.ContactByRecorder : null;
    }

    /// <summary>True when it came or changed in the days before the bank details did: how accounts are stolen. A warning, for which somebody gives a reason.</summary>
    public bool IsFresh(PayeeVersion version) => Since > version.RecordedAt.AddDays(-PaymentsConsts.FreshContactDays);
}
