using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FlexibleGrants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Months",
                table: "proposals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSpentAsPlanned",
                table: "grants",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "grants",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Core");

            migrationBuilder.AddColumn<DateTime>(
                name: "SpentAt",
                table: "grants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GrantCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsForSafety = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeAgainst = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedDonorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedFundId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WordToDonor = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DonorAgreedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DonorAgreedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Addendum = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AddendumHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_amendments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_amendments_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_conditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrancheId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EvidenceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_conditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grant_conditions_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ApprovedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    BudgetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    SpentMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grant_lines_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_refunds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_refunds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_grant_refunds_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_versions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmendmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_versions", x => new { x.GrantId, x.Number });
                    table.ForeignKey(
                        name: "FK_grant_versions_grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_amendments_AskedDonorId_State",
                table: "amendments",
                columns: new[] { "AskedDonorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_amendments_GrantId",
                table: "amendments",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_amendments_OrganisationId_StateSince",
                table: "amendments",
                columns: new[] { "OrganisationId", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_amendments_State_IsForSafety_SubmittedAt",
                table: "amendments",
                columns: new[] { "State", "IsForSafety", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_grant_conditions_GrantId",
                table: "grant_conditions",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_grant_conditions_TrancheId_State",
                table: "grant_conditions",
                columns: new[] { "TrancheId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_grant_lines_GrantId",
                table: "grant_lines",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_grant_refunds_GrantId",
                table: "grant_refunds",
                column: "GrantId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendments");

            migrationBuilder.DropTable(
                name: "grant_conditions");

            migrationBuilder.DropTable(
                name: "grant_lines");

            migrationBuilder.DropTable(
                name: "grant_refunds");

            migrationBuilder.DropTable(
                name: "grant_versions");

            migrationBuilder.DropColumn(
                name: "Months",
                table: "proposals");

            migrationBuilder.DropColumn(
                name: "IsSpentAsPlanned",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "grants");

            migrationBuilder.DropColumn(
                name: "SpentAt",
                table: "grants");
        }
    }
}
