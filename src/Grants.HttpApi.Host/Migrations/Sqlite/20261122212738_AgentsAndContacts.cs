using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgentsAndContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ContactId",
                table: "payee_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ContactSince",
                table: "payee_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "FreshReason",
                table: "payee_versions",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cash_agents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Details = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LicenceValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Currencies = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    GovernorateCodes = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DetailsVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    DetailsId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cash_agents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partner_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Whose = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AddressIndex = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    NumberIndex = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partner_contacts_partner_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "partner_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cash_agent_acts",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AgentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cash_agent_acts", x => new { x.AgentId, x.Number });
                    table.ForeignKey(
                        name: "FK_cash_agent_acts_cash_agents_AgentId",
                        column: x => x.AgentId,
                        principalTable: "cash_agents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cash_agents_Code",
                table: "cash_agents",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partner_contacts_AddressIndex",
                table: "partner_contacts",
                column: "AddressIndex");

            migrationBuilder.CreateIndex(
                name: "IX_partner_contacts_NumberIndex",
                table: "partner_contacts",
                column: "NumberIndex");

            migrationBuilder.CreateIndex(
                name: "IX_partner_contacts_OrganisationId_EndedAt_RecordedAt",
                table: "partner_contacts",
                columns: new[] { "OrganisationId", "EndedAt", "RecordedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cash_agent_acts");

            migrationBuilder.DropTable(
                name: "partner_contacts");

            migrationBuilder.DropTable(
                name: "cash_agents");

            migrationBuilder.DropColumn(
                name: "ContactId",
                table: "payee_versions");

            migrationBuilder.DropColumn(
                name: "ContactSince",
                table: "payee_versions");

            migrationBuilder.DropColumn(
                name: "FreshReason",
                table: "payee_versions");
        }
    }
}
