using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.SqlServer
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "FormerTokenHash",
                table: "identity_sessions",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FormerUntil",
                table: "identity_sessions",
                type: "datetime2",
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
