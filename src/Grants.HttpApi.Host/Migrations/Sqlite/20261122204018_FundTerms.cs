using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FundTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FlexNotifyPercent",
                table: "funding_funds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 20);

            migrationBuilder.AddColumn<int>(
                name: "FlexSilentPercent",
                table: "funding_funds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<byte[]>(
                name: "RestrictionText",
                table: "funding_funds",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Restrictions",
                table: "funding_funds",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FlexNotifyPercent",
                table: "funding_funds");

            migrationBuilder.DropColumn(
                name: "FlexSilentPercent",
                table: "funding_funds");

            migrationBuilder.DropColumn(
                name: "RestrictionText",
                table: "funding_funds");

            migrationBuilder.DropColumn(
                name: "Restrictions",
                table: "funding_funds");
        }
    }
}
