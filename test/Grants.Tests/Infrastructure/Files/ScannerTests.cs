using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Files.Scanning;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>What is not known to be clean is not kept.</summary>
public sealed class ScannerTests
{
    private const string Harmful = "HARMFUL-SENTINEL-5d21";

    [Theory]
    [InlineData("stream: OK\0", null)]
    [InlineData("stream: Test.Signature FOUND\0", FileErrors.Harmful)]
    [InlineData("stream: INSTREAM size limit exceeded. ERROR\0", FileErrors.NotChecked)]
    [InlineData("stream: ok\0", FileErrors.NotChecked)]
    [InlineData("OK\0", FileErrors.NotChecked)]
    [InlineData("stream: OK FOUND ERROR\0", FileErrors.NotChecked)]
    [InlineData("", FileErrors.NotChecked)]
    [InlineData(null, FileErrors.NotChecked)]
    public async Task Only_a_clear_answer_is_clean(string? answer, string? code)
    {
        using var clamd = new TcpListener(IPAddress.Loopback, 0);
        clamd.Start();
        var port = ((IPEndPoint)clamd.LocalEndpoint).Port;
        var plain = RandomNumberGenerator.GetBytes(200_000);
        var served = ServeAsync(clamd, answer);

        (await AnswerAsync($"localhost:{port}", plain, seconds: 2)).ShouldBe(code);

        clamd.Stop();
        if (answer is not null) (await served).ShouldBe(plain);
    }

    [Fact]
    public async Task A_scanner_that_is_down_means_not_checked_and_none_configured_means_unscanned()
    {
        (await AnswerAsync("localhost:1", [1, 2, 3])).ShouldBe(FileErrors.NotChecked);
        (await AnswerAsync("/nowhere/clamd.ctl", [1, 2, 3])).ShouldBe(FileErrors.NotChecked);
        (await AnswerAsync("", [1, 2, 3])).ShouldBeNull();
    }

    [ClamdFact]
    public async Task The_real_clamd_finds_its_own_signature_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("grants-clamd-").FullName;
        var socket = Path.Combine(folder, "clamd.ctl");
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        await File.WriteAllTextAsync(Path.Combine(folder, "db", "own.ndb"), $"Own.Test:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Harmful))}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "clamd.conf"), $"LocalSocket {socket}\nDatabaseDirectory {folder}/db\nForeground yes\nTemporaryDirectory {folder}\nUser {Environment.UserName}\nStreamMaxLength 30M\n");
        using var clamd = Process.Start(new ProcessStartInfo(ClamdFactAttribute.Program, ["--config-file", Path.Combine(folder, "clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            for (var tries = 0; tries < 200 && !File.Exists(socket) && !clamd.HasExited; tries++) await Task.Delay(100);
            (await AnswerAsync(socket, Encoding.ASCII.GetBytes("Nothing of note here."), 20)).ShouldBeNull();
            (await AnswerAsync(socket, Encoding.ASCII.GetBytes($"before {Harmful} after"), 20)).ShouldBe(FileErrors.Harmful);
        }
        finally
        {
            clamd.Kill();
            await clamd.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }

        (await AnswerAsync(socket, [1])).ShouldBe(FileErrors.NotChecked, "it is gone");
    }

    private static async Task<string?> AnswerAsync(string scanner, byte[] content, int seconds = 5)
    {
        var options = Options.Create(new FilesOptions { Scanner = scanner, ScannerSeconds = seconds });
        try
        {
            await new ClamdScanner(options, NullLogger<ClamdScanner>.Instance).ScanAsync(new MemoryStream(content), default);
            return null;
        }
        catch (BusinessException e)
        {
            return e.Code;
        }
    }

    /// <summary>Takes INSTREAM as clamd does and gives this answer; null takes it and says nothing.</summary>
    private static async Task<byte[]> ServeAsync(TcpListener listener, string? answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        using var content = new MemoryStream();
        var size = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(size);
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(size);
            if (length == 0) break;
            var part = new byte[length];
            await stream.ReadExactlyAsync(part);
            content.Write(part);
        }

        if (answer is null) await Task.Delay(TimeSpan.FromSeconds(4));
        else await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        return content.ToArray();
    }
}
