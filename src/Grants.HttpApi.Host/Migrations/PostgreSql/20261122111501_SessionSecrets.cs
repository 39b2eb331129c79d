using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SessionSecrets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "FormerHeldBack",
                table: "identity_sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "FormerTokenHash",
                table: "identity_sessions",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FormerUntil",
                table: "identity_sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_sessions_FormerTokenHash",
                table: "identity_sessions",
                column: "FormerTokenHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_identity_sessions_FormerTokenHash",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "FormerHeldBack",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "FormerTokenHash",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "FormerUntil",
                table: "identity_sessions");
        }
    }
}
