using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Files.Content;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.Sealing;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Domain.Organisations;
using Grants.Payments.Application.Orders;
using Grants.Payments.Domain.Orders;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Domain.Proposals;
using Grants.Protection.Application.Cases;
using Grants.Protection.Domain.Cases;
using Grants.Reporting.Application.Reports;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>Files on records that take none any more, put there past the state of the record.</summary>
internal static class PlantedFiles
{
    public static ReadOnlySpan<byte> Content => "words that nobody else reads"u8;

    /// <summary>One file; shared with these donors, or private.</summary>
    public static async Task<StoredFile> AddAsync(
        IServiceProvider services, string kind, Guid recordId, Guid organisationId, bool isFromPartner = true, IReadOnlyList<Guid>? donors = null, string name = "a name")
    {
        var db = services.GetRequiredService<GrantsDbContext>();
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(),
            UserId = Guid.CreateVersion7(),
            OrganisationId = organisationId,
            RecordKind = kind,
            RecordId = recordId,
            Size = Content.Length,
            Blob = FileStore.NewName(),
            ExpiresAt = DateTime.MaxValue,
        };
        var code = await services.GetRequiredService<ICodes>().NextAsync("F", 2026, CancellationToken.None);
        var blob = Write(services.GetRequiredService<FileStore>(), upload);
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var file = StoredFile.Keep(upload, code, new KeptContent(FileKind.Text, MayIdentify: donors is null, blob), name, at, isFromPartner);
        if (donors is not null) file.Show(donors, mayIdentify: false);
        db.Add(file);
        services.GetRequiredService<IAudit>().Record("file.added", file.Id, recordId);
        await db.SaveChangesAsync();
        return file;
    }

    /// <summary>Private and shared ones on many records of each kind.</summary>
    public static async Task EverywhereAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<GrantsDbContext>();
        foreach (var r in await db.Set<Report>().Where(r => r.State == ReportState.Accepted).Take(8).ToListAsync())
        {
            await AddAsync(services, ReportFiles.KindName, r.Id, r.OrganisationId, donors: [.. r.Donors.Select(d => d.DonorId)]);
            await AddAsync(services, ReportFiles.KindName, r.Id, r.OrganisationId);
        }

        foreach (var p in await db.Set<Proposal>().Where(p => p.State == ProposalState.DonorReview).Take(6).ToListAsync())
        {
            await AddAsync(services, ProposalFiles.KindName, p.Id, p.OrganisationId, donors: [p.DonorId!.Value]);
            await AddAsync(services, ProposalFiles.KindName, p.Id, p.OrganisationId);
        }

        foreach (var o in await db.Set<Organisation>().OrderBy(o => o.Code).Where(o => o.Code == "P-017" || o.Code == "P-018").ToListAsync())
        {
            await AddAsync(services, OrganisationFiles.KindName, o.Id, o.Id);
            await AddAsync(services, OrganisationFiles.KindName, o.Id, o.Id, isFromPartner: false);
        }

        foreach (var o in await db.Set<PaymentOrder>().Take(3).ToListAsync()) await AddAsync(services, OrderFiles.KindName, o.Id, o.OrganisationId, isFromPartner: false);
    }

    /// <summary>One on each case.</summary>
    public static async Task OnCasesAsync(IServiceProvider enclave)
    {
        foreach (var id in await enclave.GetRequiredService<GrantsDbContext>().Set<EmergencyCase>().Select(c => c.Id).ToListAsync())
            await AddAsync(enclave, CaseFiles.KindName, id, id, isFromPartner: false);
    }

    private static WrittenBlob Write(FileStore store, Upload upload)
    {
        var key = FileStore.NewKey();
        using var output = store.Create(upload.Blob, upload.Id, key);
        output.Write(Content);
        var hash = output.Complete();
        return new WrittenBlob(upload.Blob, key, output.Length, hash);
    }
}
