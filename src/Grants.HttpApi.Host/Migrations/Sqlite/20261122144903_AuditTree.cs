using System;
using Grants.HttpApi.Host.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditTree : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "audit_records",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_checkpoints",
                columns: table => new
                {
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_checkpoints", x => x.Size);
                });

            migrationBuilder.CreateTable(
                name: "audit_nodes",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_nodes", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "audit_places",
                columns: table => new
                {
                    Index = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_places", x => x.Index);
                });

            migrationBuilder.CreateTable(
                name: "audit_waiting",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_waiting", x => x.EntryId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_records_OwnerId",
                table: "audit_records",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_At_Id",
                table: "audit_entries",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_places_EntryId",
                table: "audit_places",
                column: "EntryId",
                unique: true);

            // What was written before gets its place like everything after.
            migrationBuilder.Sql("INSERT INTO audit_waiting (\"EntryId\") SELECT \"Id\" FROM audit_entries;");
            migrationBuilder.Protect("audit_entries", "audit_records", "audit_places", "audit_nodes", "audit_checkpoints");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_checkpoints");

            migrationBuilder.DropTable(
                name: "audit_nodes");

            migrationBuilder.DropTable(
                name: "audit_places");

            migrationBuilder.DropTable(
                name: "audit_waiting");

            migrationBuilder.DropIndex(
                name: "IX_audit_records_OwnerId",
                table: "audit_records");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_At_Id",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "audit_records");
        }
    }
}
