using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class BlindIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "AccountIndex",
                table: "payee_versions",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "SharedReason",
                table: "payee_versions",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "NameIndex",
                table: "partner_organisations",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "MailIndex",
                table: "identity_users",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PhoneIndex",
                table: "identity_users",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_payee_versions_AccountIndex",
                table: "payee_versions",
                column: "AccountIndex");

            migrationBuilder.CreateIndex(
                name: "IX_partner_organisations_NameIndex",
                table: "partner_organisations",
                column: "NameIndex");

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_MailIndex",
                table: "identity_users",
                column: "MailIndex");

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_PhoneIndex",
                table: "identity_users",
                column: "PhoneIndex");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_payee_versions_AccountIndex",
                table: "payee_versions");

            migrationBuilder.DropIndex(
                name: "IX_partner_organisations_NameIndex",
                table: "partner_organisations");

            migrationBuilder.DropIndex(
                name: "IX_identity_users_MailIndex",
                table: "identity_users");

            migrationBuilder.DropIndex(
                name: "IX_identity_users_PhoneIndex",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "AccountIndex",
                table: "payee_versions");

            migrationBuilder.DropColumn(
                name: "SharedReason",
                table: "payee_versions");

            migrationBuilder.DropColumn(
                name: "NameIndex",
                table: "partner_organisations");

            migrationBuilder.DropColumn(
                name: "MailIndex",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "PhoneIndex",
                table: "identity_users");
        }
    }
}
