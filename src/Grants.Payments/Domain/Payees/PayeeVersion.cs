using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Payments.Domain.Payees;

/// <summary>One version of a payee's bank details. Never changed, only followed by another.</summary>
internal sealed class PayeeVersion : Entity, ISealedRecord
{
    /// <summary>Under which the account is sealed and compared; fixed for ever.</summary>
    public const string AccountName = "payee.account";

    private PayeeVersion()
    {
    }

    internal PayeeVersion(Guid organisationId, int number, PayeeAccount account, Guid by, DateTime at)
    {
        OrganisationId = organisationId;
        Number = number;
        Account = Sealed.Of(account);
        BankCode = Banks.BankCode.Of(account.Bic);
        RecordedBy = by;
        RecordedAt = at;
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public int Number { get; private set; }

    public PayeeVersionState State { get; private set; } = PayeeVersionState.Pending;

    public Sealed<PayeeAccount>? Account { get; private set; }

    /// <summary>At which bank, in the open: see <see cref="Banks.BankCode"/>. Empty for a version from before this was kept, and then nothing is paid to it.</summary>
    public string BankCode { get; private set; } = "";

    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>Who called back, whatever came of it.</summary>
    public Guid? CalledBackBy { get; private set; }

    public DateTime? CalledBackAt { get; private set; }

    /// <summary>The contact that was called; null when there was none that could be.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>Since when that contact was on file then. UTC.</summary>
    public DateTime? ContactSince { get; private set; }

    /// <summary>Why a contact that was new on file was trusted; null for one that was not.</summary>
    public Sealed<string>? FreshReason { get; private set; }

    /// <summary>What was said.</summary>
    public Sealed<string>? CallBackNote { get; private set; }

    /// <summary>Why money goes to an account that is on file at another partner too; null for an account that is this partner's alone.</summary>
    public Sealed<string>? SharedReason { get; private set; }

    /// <summary>The instant from which money may go here; null before a call-back confirmed it.</summary>
    public DateTime? UsableFrom => State == PayeeVersionState.Verified ? CalledBackAt!.Value.AddHours(PaymentsConsts.PayeeWaitHours) : null;

    internal void CallBack(PayeeVersionAction outcome, Guid by, DateTime at, CalledContact? contact, string note)
    {
        State = PayeeVersionTransitions.Table.Next(State, outcome);
        ContactId = contact?.Id;
        ContactSince = contact?.Since;
        CalledBackBy = by;
        CalledBackAt = at;
        CallBackNote = Sealed.Text(note);
    }

    internal void TrustFor(string reason) => FreshReason = Sealed.Text(reason);

    internal void ShareFor(string reason) => SharedReason = Sealed.Text(reason);

    internal void Replace() => State = PayeeVersionTransitions.Table.Next(State, PayeeVersionAction.Replace);
}
