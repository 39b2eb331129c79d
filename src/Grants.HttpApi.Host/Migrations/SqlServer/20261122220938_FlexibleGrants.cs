using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.SqlServer
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
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSpentAsPlanned",
                table: "grants",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "grants",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Core");

            migrationBuilder.AddColumn<DateTime>(
                name: "SpentAt",
                table: "grants",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "amendments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GrantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GrantCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartnerCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsForSafety = table.Column<bool>(type: "bit", nullable: false),
                    MadeAgainst = table.Column<int>(type: "int", nullable: false),
                    Change = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StateSince = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedDonorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedFundId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WordToDonor = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    DonorAgreedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DonorAgreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Addendum = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    AddendumHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TrancheId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    EvidenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GrantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ApprovedMinor = table.Column<long>(type: "bigint", nullable: false),
                    BudgetMinor = table.Column<long>(type: "bigint", nullable: false),
                    SpentMinor = table.Column<long>(type: "bigint", nullable: false),
                    GrantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GrantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                    Number = table.Column<int>(type: "int", nullable: false),
                    GrantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AmendmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Terms = table.Column<string>(type: "nvarchar(max)", nullable: false)
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
