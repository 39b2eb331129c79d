using System.Text.Json;

namespace Grants.Payments.Application.Banks;

/// <summary>Names of banks by code, from the reference data built into this module. It is years old: good for typing, never to refuse a bank.</summary>
internal static class BankNames
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<KnownBankDto> All { get; } = Load();

    private static List<KnownBankDto> Load()
    {
        using var stream = typeof(BankNames).Assembly.GetManifestResourceStream("Grants.Payments.Reference.banks.json")
            ?? throw new InvalidOperationException("The names of banks are missing from the assembly.");
        return JsonSerializer.Deserialize<List<KnownBankDto>>(stream, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("The names of banks are empty.");
    }
}
