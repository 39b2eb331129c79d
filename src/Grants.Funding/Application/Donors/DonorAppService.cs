using FluentValidation;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Donors;

/// <summary>Donors, for the team.</summary>
internal sealed class DonorAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IVault vault, IAudit audit, IdempotencyScope idempotency)
{
    /// <summary>All donors: a programme has a handful.</summary>
    public async Task<DonorListDto> ListAsync(CancellationToken cancellationToken)
    {
        var donors = await db.Set<Donor>().AsNoTracking().OrderBy(d => d.Code).Take(Kernel.Paging.Page.CountLimit).ToListAsync(cancellationToken);
        var funds = await db.Set<Fund>().GroupBy(f => f.DonorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var opened = await vault.OpenManyAsync(donors, "donor.list", cancellationToken);
        var canManage = user.Holds(FundingPermissions.Donor.Manage);
        return new DonorListDto(
            [.. donors.Select(d => new DonorDto(
                d.Id, d.Code, opened.Open(d, d.Name) ?? "", funds.GetValueOrDefault(d.Id), d.Version, canManage ? ["rename"] : []))],
            canManage ? ["add"] : []);
    }

    public async Task<CreatedDto> AddAsync(DonorInput input, CancellationToken cancellationToken)
    {
        var codes = await db.Set<Donor>().Select(d => d.Code).ToListAsync(cancellationToken);
        var donor = Donor.Add(ShortCodes.Next("D", codes), input.Name, clock.GetUtcNow().UtcDateTime);
        db.Add(donor);
        idempotency.Remember(donor.Id);
        audit.Record("donor.added", donor.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(donor.Id);
    }

    public async Task RenameAsync(Guid id, long version, DonorInput input, CancellationToken cancellationToken)
    {
        var donor = await db.Set<Donor>().SingleOrNotFoundAsync(d => d.Id == id, cancellationToken);
        db.Expect(donor, version);
        donor.Rename(input.Name);
        audit.Record("donor.renamed", donor.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>All donors.</summary>
internal sealed record DonorListDto(IReadOnlyList<DonorDto> Items, IReadOnlyList<string> Actions);

/// <summary>A donor.</summary>
internal sealed record DonorDto(Guid Id, string Code, string Name, int Funds, long Version, IReadOnlyList<string> Actions);

/// <summary>What is written of a donor; the code is given by the system.</summary>
internal sealed record DonorInput(string Name);

internal sealed class DonorValidator : AbstractValidator<DonorInput>
{
    public DonorValidator() => RuleFor(x => x.Name).NotEmpty().MaximumLength(FundingConsts.NameMaxLength);
}
