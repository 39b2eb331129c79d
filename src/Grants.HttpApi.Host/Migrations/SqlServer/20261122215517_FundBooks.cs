using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FundBooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Pillar",
                table: "proposals",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "BankReferenceIndex",
                table: "payment_orders",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PostedOn",
                table: "ledger_postings",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<long>(
                name: "Rate_Millionths",
                table: "ledger_postings",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rate_Of",
                table: "ledger_postings",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Rate_On",
                table: "ledger_postings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rate_Source",
                table: "ledger_postings",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PostedOn",
                table: "ledger_entries",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "ledger_entries",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClosedThrough",
                table: "ledger_books",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "BankReferenceIndex",
                table: "funding_contributions",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenCurrency",
                table: "funding_contributions",
                type: "nvarchar(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "GivenMinor",
                table: "funding_contributions",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bank_statement_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_statement_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bank_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountKey = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AccountTail = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpeningMinor = table.Column<long>(type: "bigint", nullable: true),
                    ClosingMinor = table.Column<long>(type: "bigint", nullable: true),
                    Lines = table.Column<int>(type: "int", nullable: false),
                    Taken = table.Column<int>(type: "int", nullable: false),
                    GapMinor = table.Column<long>(type: "bigint", nullable: true),
                    GapSince = table.Column<DateOnly>(type: "date", nullable: true),
                    ImportedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DonorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromFundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToFundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeftCurrency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    LeftMinor = table.Column<long>(type: "bigint", nullable: false),
                    ArrivedCurrency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    ArrivedMinor = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    MovedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_transfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funding_transfers_funding_funds_FromFundId",
                        column: x => x.FromFundId,
                        principalTable: "funding_funds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_funding_transfers_funding_funds_ToFundId",
                        column: x => x.ToFundId,
                        principalTable: "funding_funds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_sums",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    FundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DebitMinor = table.Column<long>(type: "bigint", nullable: false),
                    CreditMinor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_sums", x => new { x.FundId, x.Account, x.Year, x.Currency });
                    table.ForeignKey(
                        name: "FK_ledger_sums_ledger_books_FundId",
                        column: x => x.FundId,
                        principalTable: "ledger_books",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_years",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DonorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    ClosedBefore = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ReopenAskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReopenAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReopenReason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ReopenedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_years", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ledger_years_ledger_books_FundId",
                        column: x => x.FundId,
                        principalTable: "ledger_books",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountKey = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    IsCredit = table.Column<bool>(type: "bit", nullable: false),
                    Mark = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Texts = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Codes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    References = table.Column<string>(type: "nvarchar(330)", maxLength: 330, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    TargetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TargetCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DifferenceMinor = table.Column<long>(type: "bigint", nullable: true),
                    LiveKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Aside = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_bank_lines_bank_statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "bank_statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payment_orders_BankReferenceIndex",
                table: "payment_orders",
                column: "BankReferenceIndex");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_SourceId",
                table: "ledger_entries",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_contributions_BankReferenceIndex",
                table: "funding_contributions",
                column: "BankReferenceIndex");

            migrationBuilder.CreateIndex(
                name: "IX_bank_lines_AccountKey_Fingerprint",
                table: "bank_lines",
                columns: new[] { "AccountKey", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bank_lines_LiveKey",
                table: "bank_lines",
                column: "LiveKey",
                unique: true,
                filter: "[LiveKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_bank_lines_State_BookedOn",
                table: "bank_lines",
                columns: new[] { "State", "BookedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_bank_lines_StatementId_Number",
                table: "bank_lines",
                columns: new[] { "StatementId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_bank_lines_TargetId_State",
                table: "bank_lines",
                columns: new[] { "TargetId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_bank_statements_AccountKey_Currency_ToOn",
                table: "bank_statements",
                columns: new[] { "AccountKey", "Currency", "ToOn" });

            migrationBuilder.CreateIndex(
                name: "IX_bank_statements_Code",
                table: "bank_statements",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bank_statements_ImportedAt_Id",
                table: "bank_statements",
                columns: new[] { "ImportedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_transfers_FromFundId",
                table: "funding_transfers",
                column: "FromFundId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_transfers_ToFundId",
                table: "funding_transfers",
                column: "ToFundId");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_years_FundId_Year",
                table: "ledger_years",
                columns: new[] { "FundId", "Year" });

            // What was booked before days and years were kept: the day in Baghdad (UTC+3 all year), and the sums of each account.
            migrationBuilder.Sql("""
                UPDATE ledger_postings SET [PostedOn] = CAST(DATEADD(hour, 3, [PostedAt]) AS date);
                """);
            migrationBuilder.Sql("""
                UPDATE ledger_entries SET [PostedOn] = CAST(DATEADD(hour, 3, [PostedAt]) AS date);
                """);
            migrationBuilder.Sql("""
                UPDATE ledger_entries SET [Year] = YEAR([PostedOn]);
                """);
            migrationBuilder.Sql("""
                INSERT INTO ledger_sums ([FundId], [Account], [Year], [Currency], [DebitMinor], [CreditMinor])
                SELECT [FundId], [Account], [Year], [Currency], SUM([DebitMinor]), SUM([CreditMinor]) FROM ledger_entries GROUP BY [FundId], [Account], [Year], [Currency];
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bank_lines");

            migrationBuilder.DropTable(
                name: "bank_statement_files");

            migrationBuilder.DropTable(
                name: "funding_transfers");

            migrationBuilder.DropTable(
                name: "ledger_sums");

            migrationBuilder.DropTable(
                name: "ledger_years");

            migrationBuilder.DropTable(
                name: "bank_statements");

            migrationBuilder.DropIndex(
                name: "IX_payment_orders_BankReferenceIndex",
                table: "payment_orders");

            migrationBuilder.DropIndex(
                name: "IX_ledger_entries_SourceId",
                table: "ledger_entries");

            migrationBuilder.DropIndex(
                name: "IX_funding_contributions_BankReferenceIndex",
                table: "funding_contributions");

            migrationBuilder.DropColumn(
                name: "Pillar",
                table: "proposals");

            migrationBuilder.DropColumn(
                name: "BankReferenceIndex",
                table: "payment_orders");

            migrationBuilder.DropColumn(
                name: "PostedOn",
                table: "ledger_postings");

            migrationBuilder.DropColumn(
                name: "Rate_Millionths",
                table: "ledger_postings");

            migrationBuilder.DropColumn(
                name: "Rate_Of",
                table: "ledger_postings");

            migrationBuilder.DropColumn(
                name: "Rate_On",
                table: "ledger_postings");

            migrationBuilder.DropColumn(
                name: "Rate_Source",
                table: "ledger_postings");

            migrationBuilder.DropColumn(
                name: "PostedOn",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "ClosedThrough",
                table: "ledger_books");

            migrationBuilder.DropColumn(
                name: "BankReferenceIndex",
                table: "funding_contributions");

            migrationBuilder.DropColumn(
                name: "GivenCurrency",
                table: "funding_contributions");

            migrationBuilder.DropColumn(
                name: "GivenMinor",
                table: "funding_contributions");
        }
    }
}
