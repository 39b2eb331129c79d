using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Grants.HttpApi.Host.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FileDonors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of files that are there already nobody knows it: whoever shows one to donors is asked.
            migrationBuilder.AddColumn<bool>(
                name: "MayIdentify",
                table: "files",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "file_donors",
                columns: table => new
                {
                    DonorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_donors", x => new { x.FileId, x.DonorId });
                    table.ForeignKey(
                        name: "FK_file_donors_files_FileId",
                        column: x => x.FileId,
                        principalTable: "files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "file_donors");

            migrationBuilder.DropColumn(
                name: "MayIdentify",
                table: "files");
        }
    }
}
