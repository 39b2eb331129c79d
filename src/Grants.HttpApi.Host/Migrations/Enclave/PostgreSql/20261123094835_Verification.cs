using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Enclave.PostgreSql
{
    /// <inheritdoc />
    public partial class Verification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "VerifiedAt",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "VerifiedBy",
                table: "cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_reasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_reasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "case_referees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CodeIndex = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    ValidUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Knows = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Told = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Urgent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_referees", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_reasons_CaseId",
                table: "case_reasons",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_referees_CaseId",
                table: "case_referees",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_referees_CodeIndex",
                table: "case_referees",
                column: "CodeIndex",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_reasons");

            migrationBuilder.DropTable(
                name: "case_referees");

            migrationBuilder.DropColumn(
                name: "VerifiedAt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "VerifiedBy",
                table: "cases");
        }
    }
}
