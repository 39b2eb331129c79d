using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Finds partners of the same name without opening one: entered twice, or known under another code. A warning, never a refusal.</summary>
internal sealed class SameNames(GrantsDbContext db, BlindIndex index)
{
    private const int Shown = 5;
    private static readonly string Entry = BlindIndex.PropertyOf(nameof(Organisation.Name));

    /// <summary>Codes of other partners with the name this one has, at most a few.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Guid id, CancellationToken cancellationToken) => await (
        from mine in db.Set<Organisation>().Where(o => o.Id == id)
        join other in db.Set<Organisation>() on EF.Property<byte[]?>(mine, Entry) equals EF.Property<byte[]?>(other, Entry)
        where other.Id != id && EF.Property<byte[]?>(mine, Entry) != BlindIndex.Nothing
        orderby other.Code
        select other.Code).Take(Shown).ToListAsync(cancellationToken);

    /// <summary>For names as they were typed, in their order: codes on file, then codes of the list itself further up.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(IReadOnlyList<(string Code, string Name)> typed, CancellationToken cancellationToken)
    {
        var entries = typed.Select(t => index.Of(Organisation.NameName, Comparable.Words(t.Name))).ToList();
        var asked = entries.OfType<byte[]>().ToList();
        var onFile = (await db.Set<Organisation>().Where(o => asked.Contains(EF.Property<byte[]>(o, Entry)))
                .OrderBy(o => o.Code).Select(o => new { o.Code, Entry = EF.Property<byte[]>(o, Entry) }).ToListAsync(cancellationToken))
            .Select(o => (Key: Convert.ToHexString(o.Entry), o.Code)).ToList();
        var known = onFile.GroupBy(o => o.Key).ToDictionary(g => g.Key, g => g.Select(o => o.Code).ToList());
        var answer = new List<IReadOnlyList<string>>();
        foreach (var (entry, (code, _)) in entries.Zip(typed))
        {
            var key = Convert.ToHexString(entry ?? BlindIndex.Nothing);
            var codes = known.GetValueOrDefault(key);
            answer.Add(entry is null || codes is null ? [] : [.. codes.Take(Shown)]);
            if (codes is null) known[key] = codes = [];
            if (code.Length > 0) codes.Add(code);
        }

        return answer;
    }
}
