using System.Text;
using Grants.Partners.Application.Imports;
using Grants.Partners.Contracts;

namespace Grants.Tests.Partners;

public sealed class ImportFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public void A_good_row_becomes_a_partner()
    {
        var row = Read(ImportText.File(ImportText.Good)).Single();
        row.Problems.ShouldBeEmpty();
        row.Code.ShouldBe("P-017");
        row.Line.ShouldBe(2);
        row.Profile.Governorates.ShouldBe(["IQ-BG"]);
        row.Profile.IsCommunityLed.ShouldBeTrue();
        row.Profile.Registrations.Single().ExpiresOn.ShouldBe(new DateOnly(2028, 12, 31));
    }

    [Theory]
    [InlineData("Baghdad")]
    [InlineData("IQ-BG")]
    [InlineData("بغداد")]
    [InlineData("بەغدا")]
    [InlineData(" baghdad ")]
    public void A_governorate_is_known_by_code_and_by_its_three_names(string typed) =>
        Read(ImportText.File(ImportText.Row(governorates: typed))).Single().Profile.Governorates.ShouldBe(["IQ-BG"]);

    [Fact]
    public void All_nineteen_are_found_by_every_spelling()
    {
        Governorates.All.Count.ShouldBe(19);
        foreach (var g in Governorates.All)
            foreach (var spelling in g.Aliases.Concat([g.Code, g.En, g.Ar, g.Ckb])) Governorates.Find(spelling).ShouldBe(g, spelling);
    }

    [Theory]
    [InlineData("Atlantis", ImportCodes.UnknownGovernorate)]
    [InlineData("", ImportCodes.Required)]
    public void A_wrong_governorate_is_named(string typed, string code) =>
        CodesOf(ImportText.Row(governorates: typed)).ShouldBe([code]);

    [Theory]
    [InlineData("2028-01-01", "2027-01-01", ImportCodes.ExpiryBeforeStart)]
    [InlineData("2020-01-01", "2026-10-31", ImportCodes.ExpiryPast)]
    [InlineData("2020-01-01", "31/12/2028", ImportCodes.NotADate)]
    public void A_wrong_expiry_is_named(string start, string expiry, string code) =>
        CodesOf(ImportText.Row(start: start, expiry: expiry)).ShouldBe([code]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+964")]
    [InlineData("-x")]
    [InlineData("@SUM(A1)")]
    public void A_cell_that_a_spreadsheet_would_run_is_refused(string name) => CodesOf(ImportText.Row(name: name)).ShouldBe([ImportCodes.Formula]);

    [Fact]
    public void A_name_that_is_too_long_is_refused() =>
        CodesOf(ImportText.Row(name: new string('x', PartnersConsts.NameMaxLength + 1))).ShouldBe([ImportCodes.TooLong]);

    [Theory]
    [InlineData("P-٠١٧")]
    [InlineData("p-۰۱۷")]
    public void Arabic_and_Kurdish_digits_are_read(string code) => Read(ImportText.File(ImportText.Row(code: code))).Single().Code.ShouldBe("P-017");

    [Fact]
    public void A_byte_order_mark_and_semicolons_are_read()
    {
        var text = Encoding.UTF8.GetString(ImportText.File(ImportText.Good)).Replace(',', ';');
        Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]).Single().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_by_line_and_the_other_rows_are_still_read()
    {
        byte[] bad = [.. ImportText.File(ImportText.Good), (byte)'\n', .. Encoding.Latin1.GetBytes(ImportText.Row(code: "P-018", name: "Caf\u00e9"))];
        var rows = Read(bad);
        rows[0].Problems.ShouldBeEmpty();
        var problem = rows[1].Problems.Single();
        problem.Code.ShouldBe(ImportCodes.BadEncoding);
        problem.Values["line"].ShouldBe(3);
    }

    [Fact]
    public void A_line_break_inside_quotes_does_not_shift_the_lines_that_are_named()
    {
        var rows = Read(ImportText.File(ImportText.Row(name: "\"two\nlines\""), "", ImportText.Row(code: "P-018", governorates: "Atlantis")));
        rows[0].Line.ShouldBe(2);
        rows[1].Line.ShouldBe(5);
        rows[1].Problems.Single().Code.ShouldBe(ImportCodes.UnknownGovernorate);
    }

    [Fact]
    public void Ten_thousand_rows_get_one_clear_problem()
    {
        var file = ImportFile.Read(ImportText.File([.. Enumerable.Range(1, 10_000).Select(i => ImportText.Row(code: $"P-{i:000000}"))]));
        file.Rows.ShouldBeEmpty();
        var problem = file.Problems.Single();
        problem.Code.ShouldBe(ImportCodes.TooManyRows);
        problem.Values["rows"].ShouldBe(10_000);
        problem.Values["max"].ShouldBe(PartnersConsts.ImportMaxRows);
    }

    [Fact]
    public void Missing_unknown_and_repeated_columns_are_named()
    {
        var codes = ImportFile.Read(Encoding.UTF8.GetBytes("code,name,name,colour\nP-017,a,b,c")).Problems.Select(p => p.Code).ToList();
        codes.ShouldContain(ImportCodes.MissingColumn);
        codes.ShouldContain(ImportCodes.UnknownColumn);
        codes.ShouldContain(ImportCodes.ColumnTwice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(ImportText.Header)]
    [InlineData(ImportText.Header + "\n\n ,,,,,,,,\n")]
    public void A_file_without_rows_is_named(string text) =>
        ImportFile.Read(Encoding.UTF8.GetBytes(text)).Problems.Select(p => p.Code).ShouldContain(ImportCodes.Empty);

    [Fact]
    public void A_row_with_too_few_cells_is_named() => CodesOf("P-017,Name,Baghdad").ShouldContain(ImportCodes.WrongCells);

    [Fact]
    public void A_code_that_comes_twice_points_to_the_first_line()
    {
        var rows = DuplicateCodes.Mark(Read(ImportText.File(ImportText.Good, ImportText.Good)), []);
        rows[0].Problems.ShouldBeEmpty();
        var problem = rows[1].Problems.Single();
        problem.Code.ShouldBe(ImportCodes.CodeTwiceInFile);
        problem.Values["line"].ShouldBe(2);
    }

    [Fact]
    public void The_template_imports_as_it_is() => Read(ImportTemplate.Bytes).ShouldAllBe(r => r.Problems.Count == 0);

    private static List<ReadRow> Read(byte[] bytes) => [.. ImportFile.Read(bytes).Rows.Select(r => RowReader.Read(r, Today))];

    private static List<string> CodesOf(string row) => [.. Read(ImportText.File(row)).Single().Problems.Select(p => p.Code)];
}
