using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Partners.Contracts;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Seeding;

/// <summary>A payee for each demo partner. The last four show what stops a payment: changed, just verified, not called back, none.</summary>
internal sealed class PaymentsSeed(GrantsDbContext db, IPartners partners, IPartnerContacts contacts, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    /// <summary>The payees are older than the two years of demo payments.</summary>
    private const int HistoryDays = 800;
    private const int Stopped = 4;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Payee>().AnyAsync(cancellationToken)) return;
        var organisations = await partners.Rows.OrderBy(p => p.Code).Select(p => p.Id).ToListAsync(cancellationToken);
        var recorder = await users.AddAsync(DemoUserNames.Finance2, [Roles.FinanceOfficer], null, null, cancellationToken);
        var caller = await users.AddAsync(DemoUserNames.Manager2, [Roles.GrantsManager], null, null, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        for (var i = 0; i < organisations.Count; i++)
        {
            var onFile = (await contacts.OfAsync(organisations[i], cancellationToken))[0];
            var payee = MakePayee(organisations[i], new CalledContact(onFile.Id, onFile.Since, onFile.RecordedBy), i + 1, organisations.Count - i, recorder, caller, now);
            if (payee.Versions.Count == 0) continue;
            db.Add(payee);
            audit.Record("payee.recorded", payee.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="organisation">The partner.</param>
    /// <param name="contact">Is called.</param>
    /// <param name="number">Makes the account.</param>
    /// <param name="left">1 for the last partner, 2 for the one before it.</param>
    /// <param name="recorder">Records.</param>
    /// <param name="caller">Calls back.</param>
    /// <param name="now">UTC.</param>
    private static Payee MakePayee(Guid organisation, CalledContact contact, int number, int left, Guid recorder, Guid caller, DateTime now)
    {
        var payee = new Payee(organisation);
        if (left is > 1 and < Stopped)
        {
            var fresh = payee.Record(DemoIban.Account(number), recorder, now.AddDays(-2));
            if (left == 3) payee.Verify(fresh.Id, caller, now.AddDays(-1), contact, "Demo: called the number on file.");
        }
        else if (left >= Stopped)
        {
            var first = payee.Record(DemoIban.Account(number), recorder, now.AddDays(-HistoryDays));
            payee.Verify(first.Id, caller, now.AddDays(-HistoryDays).AddHours(3), contact, "Demo: called the number on file.");
            if (left == Stopped) payee.Record(DemoIban.Account(number + 100), recorder, now.AddDays(-1));
        }

        return payee;
    }
}
