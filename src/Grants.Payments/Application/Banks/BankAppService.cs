using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Paging;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Banks;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Banks;

/// <summary>What is known of banks: read, and recorded.</summary>
internal sealed class BankAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IVault vault, IUserDirectory people, IdempotencyScope idempotency, ISignedActs signed)
{
    /// <summary>Banks that were checked, and those at which partners are paid and that nobody has checked.</summary>
    public async Task<BankListDto> ListAsync(CancellationToken cancellationToken)
    {
        var banks = await db.Set<Bank>().AsNoTracking().OrderBy(b => b.Code).Take(Page.CountLimit).ToListAsync(cancellationToken);
        var used = await db.Set<Payee>().SelectMany(p => p.Versions)
            .Where(v => (v.State == PayeeVersionState.Pending || v.State == PayeeVersionState.Verified) && v.BankCode != "")
            .GroupBy(v => v.BankCode).Select(g => new { g.Key, Partners = g.Select(v => v.OrganisationId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Partners, cancellationToken);
        var names = await people.UserNamesAsync([.. banks.SelectMany(b => b.Checks).Select(c => c.RecordedBy).Distinct()], cancellationToken);
        var items = banks.Select(b => new BankDto(
                b.Code, b.Id, ToDto(b.Current!, names), used.GetValueOrDefault(b.Code), [.. b.Checks.OrderByDescending(c => c.Number).Skip(1).Select(c => ToDto(c, names))]))
            .Concat(used.Where(u => banks.All(b => b.Code != u.Key)).Select(u => new BankDto(u.Key, null, null, u.Value, [])))
            .OrderBy(b => b.Code, StringComparer.Ordinal);
        return new BankListDto([.. items], BankNames.All, user.Holds(BankPermissions.Record) ? ["record"] : []);
    }

    /// <summary>Records a finding; the bank's record is made by its first.</summary>
    public async Task<CreatedDto> RecordAsync(BankFindingInput input, CancellationToken cancellationToken)
    {
        var code = BankCode.Demand(input.Code);
        var bank = await db.Set<Bank>().SingleOrDefaultAsync(b => b.Code == code, cancellationToken);
        if (bank is null) db.Add(bank = new Bank(code));
        bank.Record(new BankFinding(input.Standing, input.RestrictedCurrencies ?? [], DayText.Parse(input.CheckedOn, "checkedOn"), input.Source), user.Id, clock.GetUtcNow().UtcDateTime);
        await signed.SignAsync("bank.checked", Guid.Empty, new { code, input.Standing, bank.Current!.RestrictedCurrencies, bank.Current.CheckedOn }, cancellationToken);
        audit.Record("bank.checked", bank.Id);
        idempotency.Remember(bank.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(bank.Id);
    }

    /// <summary>Opens where its findings are known from; the reading is on record first.</summary>
    public async Task<IReadOnlyList<BankSourceDto>> RevealAsync(Guid id, CancellationToken cancellationToken)
    {
        var bank = await db.Set<Bank>().AsNoTracking().SingleOrNotFoundAsync(b => b.Id == id, cancellationToken);
        var opened = await vault.OpenManyAsync([.. bank.Checks], "bank.read", cancellationToken);
        return [.. bank.Checks.OrderByDescending(c => c.Number).Select(c => new BankSourceDto(c.Id, opened.Open(c, c.Source) ?? ""))];
    }

    /// <summary>What is known of the banks of these versions, in one question.</summary>
    public async Task<IReadOnlyDictionary<string, BankCheckDto>> OfAsync(IReadOnlyCollection<PayeeVersion> versions, CancellationToken cancellationToken)
    {
        var codes = versions.Select(v => v.BankCode).Where(c => c.Length > 0).Distinct().ToList();
        if (codes.Count == 0) return new Dictionary<string, BankCheckDto>();
        var banks = await db.Set<Bank>().AsNoTracking().Where(b => codes.Contains(b.Code)).ToListAsync(cancellationToken);
        var names = await people.UserNamesAsync([.. banks.Select(b => b.Current!.RecordedBy).Distinct()], cancellationToken);
        return banks.ToDictionary(b => b.Code, b => ToDto(b.Current!, names));
    }

    private BankCheckDto ToDto(BankCheck c, IReadOnlyDictionary<Guid, string> names) => new(
        c.Id, c.Standing, c.Currencies, c.CheckedOn, c.IsOld(Baghdad.Today(clock)), names.GetValueOrDefault(c.RecordedBy, "?"));
}
