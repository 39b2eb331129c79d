namespace Grants.Partners.Application.Imports;

/// <summary>What an import would do. Nothing has been stored.</summary>
/// <param name="Rows">Rows found, header apart.</param>
/// <param name="Good">Rows without a problem.</param>
/// <param name="CanImport">True when every row is good and there is at least one.</param>
/// <param name="FileProblems">What is wrong with the file as a whole.</param>
/// <param name="Lines">Every row, in the order of the file.</param>
internal sealed record ImportReportDto(
    int Rows, int Good, bool CanImport, IReadOnlyList<ImportProblemDto> FileProblems, IReadOnlyList<ImportLineDto> Lines);

/// <summary>One row of the file.</summary>
/// <param name="Line">Line in the file, from 1, as an editor counts.</param>
/// <param name="Code">As read.</param>
/// <param name="Name">As read.</param>
/// <param name="Governorates">Governorate codes that were recognised.</param>
/// <param name="Problems">Empty when the row is good.</param>
/// <param name="SameName">Codes of partners on file, and of rows before this one, that have the same name. A warning: the row is good all the same.</param>
internal sealed record ImportLineDto(
    int Line, string Code, string Name, IReadOnlyList<string> Governorates, IReadOnlyList<ImportProblemDto> Problems, IReadOnlyList<string> SameName);

/// <summary>What is wrong, in the reader's language.</summary>
/// <param name="Column">The column, or null for the whole row or file.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Sentence.</param>
internal sealed record ImportProblemDto(string? Column, string Code, string Message);
