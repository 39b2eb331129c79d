using System.Buffers.Binary;
using System.Diagnostics;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Microsoft.AspNetCore.Identity;
using Xunit.Abstractions;

namespace Grants.Tests.Identity;

public sealed class PasswordHashingTests(ITestOutputHelper output) : IDisposable
{
    private readonly PasswordService passwords = new();

    [Fact]
    public async Task The_stored_hash_names_sha512_and_the_rounds()
    {
        var hash = Convert.FromBase64String(await passwords.HashAsync("three birds over the citadel", CancellationToken.None));
        // Format of the framework: marker 1, pseudo-random function (2 = HMAC-SHA512), rounds, salt length.
        hash[0].ShouldBe((byte)1);
        BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)).ShouldBe(2);
        BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)).ShouldBe(IdentityConsts.PasswordIterations);
        IdentityConsts.PasswordIterations.ShouldBeGreaterThanOrEqualTo(210_000);
    }

    [Fact]
    public async Task One_text_composed_in_two_ways_is_one_password()
    {
        var hash = await passwords.HashAsync("cafe\u0301 by the old river", CancellationToken.None);
        (await passwords.VerifyAsync(hash, "caf\u00e9 by the old river", CancellationToken.None)).ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public async Task Nothing_matches_nobody_and_takes_an_evaluation()
    {
        (await passwords.VerifyAsync(null, "whatever it may be", CancellationToken.None)).ShouldBe(PasswordVerificationResult.Failed);
        passwords.Evaluations.ShouldBe(1);

        // To the framework it is a hash like any other, of the same rounds and lengths.
        var stored = Convert.FromBase64String(await passwords.HashAsync("three birds over the citadel", CancellationToken.None));
        var nobody = Convert.FromBase64String(Nobody.Hash());
        nobody.Length.ShouldBe(stored.Length);
        nobody[..13].ShouldBe(stored[..13]);
    }

    [Fact]
    public async Task One_evaluation_is_slow_enough_for_a_thief_and_quick_enough_for_a_person()
    {
        var hash = await passwords.HashAsync("three birds over the citadel", CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await passwords.VerifyAsync(hash, "three birds over the citadel", CancellationToken.None);
        output.WriteLine($"{IdentityConsts.PasswordIterations} rounds: {watch.ElapsedMilliseconds} ms");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    public void Dispose() => passwords.Dispose();
}
