using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Notifications.Contracts;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain;
using Grants.Tests.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>One account at two partners may be right, as with a fiscal host, or a theft: finance is told, nobody is stopped, somebody says why.</summary>
public sealed class SharedAccountTests
{
    private const string Iban = PaymentScenario.Iban;
    private const string TypedDifferently = " iq٩٨ nbiq ٨٥٠۱ 2345-6789 ٠١٢ ";
    private const string AnotherIban = "DE89370400440532013000";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_account_at_two_partners_is_said_to_finance_and_confirmed_with_a_reason_only(string database)
    {
        await using var given = await SharedAccountScenario.StartAsync(database, "P-017", "P-018", "P-019");
        await given.VerifyAsync("P-017", await given.RecordAsync("P-017", Iban));
        await given.VerifyAsync("P-019", await given.RecordAsync("P-019", AnotherIban));
        (await given.SharedAsync("P-017")).ShouldBeEmpty();
        (await given.OnRecordAsync("payee.account-shared")).ShouldBeEmpty();

        var version = await given.RecordAsync("P-018", TypedDifferently);
        (await given.SharedAsync("P-018")).ShouldBe(["P-017 InUse"]);
        (await given.SharedAsync("P-017")).ShouldBe(["P-018 Waiting"]);
        (await given.SharedInListAsync()).ShouldBe(["P-017", "P-018"]);
        (await given.WorkAsync(given.Caller)).ShouldBe([$"{WorkKinds.PayeeShared} P-018"]);
        (await given.WorkAsync(given.Controller)).ShouldBe([$"{WorkKinds.PayeeShared} P-018"], "who releases money knows too");
        (await given.WorkAsync(given.Recorder)).ShouldBeEmpty("they cannot call back themself");
        (await given.OnRecordAsync("payee.account-shared")).ShouldBe([await given.PayeeOfAsync("P-018"), version, await given.PayeeOfAsync("P-017")], ignoreOrder: true);

        foreach (var nothing in new[] { null, " " })
            (await Should.ThrowAsync<BusinessException>(() => given.VerifyAsync("P-018", version, nothing))).Code.ShouldBe(PaymentsErrors.SharedReasonNeeded);
        (await given.ReadAsync("P-018")).Versions[0].State.ShouldBe("Pending");
        await given.VerifyAsync("P-018", version, "sentinel-reason-44: P-017 is their fiscal host");
        (await given.ReadAsync("P-018")).Versions[0].HasSharedReason.ShouldBeTrue();
        (await given.RevealAsync("P-018", version)).SharedReason.ShouldBe("sentinel-reason-44: P-017 is their fiscal host");
        (await given.OnRecordAsync("payee.shared-confirmed")).ShouldContain(version);
        (await given.WorkAsync(given.Controller)).ShouldBeEmpty();

        LeakSearch.FilesWith(given.App.Folder, Iban).ShouldBeEmpty();
        LeakSearch.FilesWith(given.App.Folder, "sentinel-reason-44").ShouldBeEmpty();
        var partner = TestPerson.Partner(given.Of("P-018"));
        (await given.App.AsAsync(partner, s => s.GetRequiredService<SharedAccounts>().OfAsync(given.Of("P-018"), default))).ShouldBeEmpty("a partner never learns of another");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task It_is_found_after_new_keys_and_after_an_upgrade_and_no_more_after_a_change(string database)
    {
        await using var given = await SharedAccountScenario.StartAsync(database, "P-017", "P-018", "P-019");
        await given.VerifyAsync("P-017", await given.RecordAsync("P-017", Iban));
        (await given.RotateAsync()).ShouldBe(0);
        var version = await given.RecordAsync("P-018", TypedDifferently);
        (await given.SharedAsync("P-018")).ShouldBe(["P-017 InUse"], "entries have a key of their own, which stays");

        // As before there were indexes; one value is broken too.
        var third = await given.RecordAsync("P-019", AnotherIban);
        await given.App.ForgetEntriesAsync("payee.account");
        (await given.SharedAsync("P-018")).ShouldBeEmpty();
        await given.App.BreakAsync("payee.account", third);
        var steps = new List<RotationStep>();
        (await given.App.FillAsync(anew: false, steps.Add)).ShouldBe(1, "the broken one is counted and said as an incident");
        steps.ShouldBe([new RotationStep(3, 3)]);
        (await given.OnRecordAsync(IntegrityIncidents.Act)).ShouldBe([third]);
        (await given.SharedAsync("P-018")).ShouldBe(["P-017 InUse"]);
        (await given.SharedAsync("P-017")).ShouldBe(["P-018 Waiting"]);
        steps.Clear();
        await given.App.FillAsync(anew: false, steps.Add);
        steps.ShouldBe([new RotationStep(1, 1)], "what is filled is not opened again");

        await given.VerifyAsync("P-018", version, "a fiscal host");
        await given.VerifyAsync("P-018", await given.RecordAsync("P-018", "GB82WEST12345698765432"));
        (await given.SharedAsync("P-018")).ShouldBeEmpty();
        (await given.SharedAsync("P-017")).ShouldBe(["P-018 UsedBefore"]);
        (await given.SharedInListAsync()).ShouldBe(["P-017"]);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Recorded_at_several_partners_in_the_same_moment_each_needs_its_reason(string database)
    {
        string[] codes = ["P-017", "P-018", "P-019", "P-020"];
        await using var given = await SharedAccountScenario.StartAsync(database, codes);
        var versions = await Task.WhenAll(codes.Select(c => Task.Run(() => given.RecordAsync(c, c == "P-018" ? TypedDifferently : Iban))));
        foreach (var (code, version) in codes.Zip(versions))
        {
            (await given.SharedAsync(code)).Count.ShouldBe(codes.Length - 1);
            (await Should.ThrowAsync<BusinessException>(() => given.VerifyAsync(code, version))).Code.ShouldBe(PaymentsErrors.SharedReasonNeeded);
        }

        await Task.WhenAll(codes.Zip(versions).Select(p => Task.Run(() => given.VerifyAsync(p.First, p.Second, "one office for four"))));
        (await given.OnRecordAsync("payee.shared-confirmed")).Count(versions.Contains).ShouldBe(codes.Length);
    }
}
