using Grants.Identity;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.Erasing;

/// <summary>product.md, security.md: erasing destroys a person's key, and yesterday's backup stays erased.</summary>
public sealed class AccountErasureTests
{
    [Fact]
    public async Task An_erased_person_is_gone_also_from_yesterdays_backup_and_nobody_else()
    {
        await using var app = await TestApp.StartAsync<IdentityModule>();
        var organisation = Guid.CreateVersion7();
        var (gone, stays) = (await GivenAsync(app, organisation, "p900-1"), await GivenAsync(app, organisation, "p900-2"));
        var wrapped = Keys(app).Single(k => k.Subject == gone.ToString());
        var yesterday = Path.Combine(app.Folder, "yesterday.db");
        File.Copy(app.Settings["Sealing:KeyStore"]!, yesterday);
        Holds(yesterday, wrapped).ShouldBeTrue("the search must be able to find it");

        (await app.AsSystemAsync(s => s.GetRequiredService<IAccountErasure>().EraseAsync("nobody", default))).ShouldBeFalse();
        (await app.AsSystemAsync(s => s.GetRequiredService<IAccountErasure>().EraseAsync("p900-1", default))).ShouldBeTrue();

        Directory.EnumerateFiles(Path.GetDirectoryName(app.Settings["Sealing:KeyStore"]!)!).Where(f => Holds(f, wrapped)).ShouldBeEmpty();
        await Should.ThrowAsync<ErasedException>(() => NameAsync(app, gone));
        (await NameAsync(app, stays)).ShouldBe("name of p900-2");
        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            (await db.Set<User>().SingleAsync(u => u.Id == gone)).State.ShouldBe(UserState.Disabled);
            (await db.Set<AuditEntry>().SingleAsync(e => e.Act == Erasure.Act)).Records.Single().RecordId.ShouldBe(gone);
            (await db.Set<AuditEntry>().AnyAsync(e => e.Act == IntegrityIncidents.Act)).ShouldBeFalse();
            var factor = await db.Set<Authenticator>().SingleAsync(a => a.UserId == gone);
            await Should.ThrowAsync<ErasedException>(() => s.GetRequiredService<IVault>().OpenAsync(factor, factor.Secret, "test", default));
        });

        // Restored: yesterday's keys. What was erased since is erased again from the store there was, before anybody can read.
        var today = Path.Combine(app.Folder, "today.db");
        File.Copy(app.Settings["Sealing:KeyStore"]!, today);
        File.Copy(yesterday, app.Settings["Sealing:KeyStore"]!, overwrite: true);
        Tombstones.Carry(today, app.Settings["Sealing:KeyStore"]!).ShouldBe(1);
        Holds(app.Settings["Sealing:KeyStore"]!, wrapped).ShouldBeFalse();
        await Should.ThrowAsync<ErasedException>(() => NameAsync(app, gone));
        (await NameAsync(app, stays)).ShouldBe("name of p900-2");
        (await app.AsSystemAsync(s => s.GetRequiredService<IAccountErasure>().ReplayAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task Values_from_before_persons_had_keys_are_erased_with_them()
    {
        await using var app = await TestApp.StartAsync<IdentityModule>();
        var organisation = Guid.CreateVersion7();
        var user = await GivenAsync(app, organisation, "p900-1");
        var keys = app.Services.GetRequiredService<KeyStore>();
        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            var rows = new SealedRows(db);
            var column = rows.Columns.Single(c => c.LogicalName == "user.display-name");
            var id = (await rows.IdsAsync(column, default)).Single();
            var old = (await rows.ReadAsync(column, id, default))!;
            var before = Envelope.Seal("\"old form\""u8, keys.Current(organisation), new SealedPlace(column.LogicalName, user, organisation));
            (await rows.ReplaceAsync(column, id, old, before, default)).ShouldBeTrue();
        });
        (await NameAsync(app, user)).ShouldBe("old form");
        await app.AsSystemAsync(s => s.GetRequiredService<IAccountErasure>().EraseAsync("p900-1", default));
        await app.AsSystemAsync(async s =>
        {
            var rows = new SealedRows(s.GetRequiredService<GrantsDbContext>());
            foreach (var column in rows.Columns.Where(c => c.LogicalName.StartsWith("user.", StringComparison.Ordinal)))
                (await rows.FindAsync(column, Keys(app).Select(k => k.Id).ToHashSet(), default)).ShouldBeEmpty("no key that is left opens it");
        });
    }

    private static Task<Guid> GivenAsync(TestApp app, Guid organisation, string userName) => app.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var user = User.Create(userName, new Affiliation(organisation, null, "P-900"), [Roles.PartnerLead], "en", Guid.Empty, app.Clock.UtcNow);
        user.SetContact($"name of {userName}", $"{userName}@partner.example", "0770 123 4567");
        db.Add(user);
        db.Add(Authenticator.Begin(user.Id, user.KeyOwnerId, Totp.NewSecret(), app.Clock.UtcNow));
        s.GetRequiredService<IAudit>().Record("test.added", user.Id);
        await db.SaveChangesAsync();
        return user.Id;
    });

    private static Task<string?> NameAsync(TestApp app, Guid id) => app.AsSystemAsync(async s =>
    {
        var user = await s.GetRequiredService<GrantsDbContext>().Set<User>().SingleAsync(u => u.Id == id);
        return await s.GetRequiredService<IVault>().OpenAsync(user, user.DisplayName, "test", default);
    });

    private static IReadOnlyList<KeyRow> Keys(TestApp app)
    {
        using var connection = app.Services.GetRequiredService<KeyDatabase>().Connect();
        return connection.List($"SELECT {KeyRow.Columns} FROM keys", KeyRow.Read);
    }

    private static bool Holds(string file, KeyRow key) => File.ReadAllBytes(file).AsSpan().IndexOf(key.Wrapped) >= 0;
}
