using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Payments.Application.Banks;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Payees;

/// <summary>Records, verifies and shows where partners are paid.</summary>
internal sealed class PayeeAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IVault vault, IPartners partners, IUserDirectory people, IdempotencyScope idempotency,
    ISignedActs signed, SharedAccounts shared, CallContacts contacts, PayeeNews news, BankAppService banks, IRegistrations registrations,
    IOptions<PaymentsOptions> options)
{
    public async Task<PayeeDto> GetAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        var partner = await PartnerAsync(organisationId, cancellationToken);
        var payee = await db.Set<Payee>().AsNoTracking().SingleOrDefaultAsync(x => x.OrganisationId == organisationId, cancellationToken) ?? new Payee(organisationId);
        var names = await people.UserNamesAsync([.. payee.Versions.SelectMany(v => new[] { v.RecordedBy, v.CalledBackBy ?? v.RecordedBy }).Distinct()], cancellationToken);
        var elsewhere = await shared.OfAsync(organisationId, cancellationToken);
        var standing = await banks.OfAsync(payee.Versions, cancellationToken);
        var expired = (await registrations.ExpiredAsync([organisationId], cancellationToken)).Count > 0;
        var (actions, blocked) = PayeeActions.Of(payee, user);
        return new PayeeDto(
            organisationId, partner.Code, payee.Version, payee.WhyNotUsable(Now), [.. payee.Versions.OrderByDescending(v => v.Number).Select(v => ToDto(v, names, elsewhere, standing))],
            await contacts.ListAsync(payee, cancellationToken), expired, actions, blocked);
    }

    public async Task<CreatedDto> RecordAsync(Guid organisationId, RecordPayeeInput input, CancellationToken cancellationToken)
    {
        await PartnerAsync(organisationId, cancellationToken);
        var account = PayeeAccount.From(input.HolderName, LatinOf(input), input.Iban, input.BankName, input.Bic, input.Currency);
        var payee = await db.Set<Payee>().SingleOrDefaultAsync(x => x.OrganisationId == organisationId, cancellationToken);
        if (payee is null) db.Add(payee = new Payee(organisationId));
        var version = payee.Record(account, user.Id, Now);
        // Without the account itself: it is sealed, and a hash of something that short would open it to guessing.
        await signed.SignAsync("payee.recorded", organisationId, new { version.Number, account.Currency }, cancellationToken);
        audit.Record("payee.recorded", payee.Id, version.Id);
        if (await shared.PayeesWithAsync(organisationId, account, cancellationToken) is { Count: > 0 } others) audit.Record("payee.account-shared", [payee.Id, version.Id, .. others]);
        await news.TellLeadsAsync(organisationId, PayeeNews.Recorded, cancellationToken);
        idempotency.Remember(version.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(version.Id);
    }

    public async Task VerifyAsync(Guid organisationId, Guid versionId, VerifyPayeeInput input, long version, CancellationToken cancellationToken)
    {
        var payee = await LoadAsync(organisationId, version, cancellationToken);
        var isShared = (await shared.OfAsync(organisationId, cancellationToken)).Contains(versionId);
        var contact = await contacts.FindAsync(organisationId, input.ContactId, cancellationToken);
        payee.Verify(versionId, user.Id, Now, contact, input.Note, isShared, input.SharedReason, input.FreshReason);
        await signed.SignAsync("payee.verified", organisationId, new { versionId, version, isShared, input.ContactId }, cancellationToken);
        audit.Record("payee.verified", payee.Id, contact!.Id);
        if (isShared) audit.Record("payee.shared-confirmed", payee.Id, versionId);
        if (contact.IsFresh(payee.Versions.Single(v => v.Id == versionId))) audit.Record("payee.fresh-contact-trusted", payee.Id, versionId, contact.Id);
        await news.TellLeadsAsync(organisationId, PayeeNews.Verified, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RejectAsync(Guid organisationId, Guid versionId, RejectPayeeInput input, long version, CancellationToken cancellationToken)
    {
        var payee = await LoadAsync(organisationId, version, cancellationToken);
        var contact = await contacts.FindAsync(organisationId, input.ContactId, cancellationToken);
        if (contact is null && payee.Versions.Any(v => v.Id == versionId) && (await contacts.ListAsync(payee, cancellationToken)).Any(c => c.WhyNot is null))
            throw new BusinessException(PayeeErrors.ContactNeeded).ForField("contactId");
        payee.Reject(versionId, user.Id, Now, contact, input.Note);
        audit.Record("payee.rejected", payee.Id);
        await news.TellLeadsAsync(organisationId, PayeeNews.Rejected, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Opens one version; the reading is on record first.</summary>
    public async Task<AccountDto> RevealAsync(Guid organisationId, Guid versionId, CancellationToken cancellationToken)
    {
        var payee = await db.Set<Payee>().SingleOrNotFoundAsync(x => x.OrganisationId == organisationId, cancellationToken);
        var version = payee.Versions.SingleOrDefault(v => v.Id == versionId) ?? throw new NotFoundException();
        var opened = await vault.OpenManyAsync([version], "payee.read", cancellationToken);
        var a = opened.Open(version, version.Account)!;
        return new AccountDto(a.HolderName, a.HolderNameLatin, Iban.Display(a.Iban), a.BankName, a.Bic, a.Currency, opened.Open(version, version.CallBackNote),
            opened.Open(version, version.FreshReason), opened.Open(version, version.SharedReason));
    }

    /// <summary>Nothing is written for anybody unless the programme wants it: then the person who calls back sees and checks it.</summary>
    private string? LatinOf(RecordPayeeInput input) => options.Value.TransliterateNames && string.IsNullOrWhiteSpace(input.HolderNameLatin) && !PayeeAccount.IsLatin(input.HolderName)
        ? LatinLetters.Of(input.HolderName)
        : input.HolderNameLatin;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Payee> LoadAsync(Guid organisationId, long version, CancellationToken cancellationToken)
    {
        var payee = await db.Set<Payee>().SingleOrNotFoundAsync(x => x.OrganisationId == organisationId, cancellationToken);
        db.Expect(payee, version);
        return payee;
    }

    private async Task<PartnerRef> PartnerAsync(Guid organisationId, CancellationToken cancellationToken) =>
        await partners.FindAsync(organisationId, cancellationToken) ?? throw new NotFoundException();

    private static PayeeVersionDto ToDto(PayeeVersion v, IReadOnlyDictionary<Guid, string> names, ILookup<Guid, SharedAccount> elsewhere, IReadOnlyDictionary<string, BankCheckDto> banks) => new(
        v.Id, v.Number, v.State.ToString(), Name(v.RecordedBy, names), v.RecordedAt, v.CalledBackBy is { } by ? Name(by, names) : null, v.CalledBackAt, v.UsableFrom,
        new PayeeBankDto(v.BankCode, banks.GetValueOrDefault(v.BankCode)), v.ContactSince, v.FreshReason is not null, [.. elsewhere[v.Id]], v.SharedReason is not null);

    private static string Name(Guid id, IReadOnlyDictionary<Guid, string> names) => names.GetValueOrDefault(id, "?");
}
