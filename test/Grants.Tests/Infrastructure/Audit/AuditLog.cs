using System.Text;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Audit;

/// <summary>What tests do with a log: act, give places, take it out, check it.</summary>
internal static class AuditLog
{
    /// <summary>Acts of different people on different records.</summary>
    public static Task ActAsync(TestApp app, int times) => app.AsAsync(TestPerson.Staff(Roles.ProgrammeOfficer), async s =>
    {
        for (var i = 0; i < times; i++)
        {
            s.GetRequiredService<IAudit>().Record($"sample.act-{i % 7}", Guid.CreateVersion7(), Guid.CreateVersion7());
            await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        }
    });

    public static Task PlaceAsync(TestApp app) => app.AsSystemAsync(s => s.GetRequiredService<AuditSequencer>().RunAsync(CancellationToken.None));

    /// <summary>The export, the checkpoint file and the public key, as an auditor gets them.</summary>
    public static Task<(byte[] Export, string Checkpoints, string Key)> TakeOutAsync(TestApp app) => app.AsSystemAsync(async s =>
    {
        using var export = new MemoryStream();
        await s.GetRequiredService<AuditExport>().WriteAsync(export, CancellationToken.None);
        var signer = s.GetRequiredService<AuditSigner>();
        return (export.ToArray(), await File.ReadAllTextAsync(signer.FilePath, Encoding.ASCII), signer.PublicKey);
    });

    public static Task<AuditReport> VerifyAsync(byte[] export, string checkpoints, string key) =>
        AuditVerifier.VerifyAsync(new MemoryStream(export), new StringReader(checkpoints), key, CancellationToken.None);
}
