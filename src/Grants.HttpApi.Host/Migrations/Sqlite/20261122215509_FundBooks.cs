using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "BankReferenceIndex",
                table: "payment_orders",
                type: "BLOB",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PostedOn",
                table: "ledger_postings",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<long>(
                name: "Rate_Millionths",
                table: "ledger_postings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rate_Of",
                table: "ledger_postings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Rate_On",
                table: "ledger_postings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rate_Source",
                table: "ledger_postings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PostedOn",
                table: "ledger_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "ledger_entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClosedThrough",
                table: "ledger_books",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "BankReferenceIndex",
                table: "funding_contributions",
                type: "BLOB",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenCurrency",
                table: "funding_contributions",
                type: "TEXT",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "GivenMinor",
                table: "funding_contributions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bank_statement_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_statement_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bank_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AccountTail = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpeningMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosingMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    GapMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    GapSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ImportedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DonorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromFundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToFundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeftCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    LeftMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ArrivedCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ArrivedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MovedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    FundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DebitMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditMinor = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DonorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReopenAskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReopenedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    IsCredit = table.Column<bool>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Texts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    References = table.Column<string>(type: "TEXT", maxLength: 330, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TargetCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DifferenceMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    LiveKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Aside = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
                unique: true);

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
                UPDATE ledger_postings SET "PostedOn" = date("PostedAt", '+3 hours');
                """);
            migrationBuilder.Sql("""
                UPDATE ledger_entries SET "PostedOn" = date("PostedAt", '+3 hours');
                """);
            migrationBuilder.Sql("""
                UPDATE ledger_entries SET "Year" = CAST(strftime('%Y', "PostedOn") AS INTEGER);
                """);
            migrationBuilder.Sql("""
                INSERT INTO ledger_sums ("FundId", "Account", "Year", "Currency", "DebitMinor", "CreditMinor")
                SELECT "FundId", "Account", "Year", "Currency", SUM("DebitMinor"), SUM("CreditMinor") FROM ledger_entries GROUP BY "FundId", "Account", "Year", "Currency";
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
