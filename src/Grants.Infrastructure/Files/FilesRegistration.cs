using FluentValidation;
using Grants.Infrastructure.Files.Scanning;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Files;

internal static class FilesRegistration
{
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<FilesOptions>(configuration.GetSection(FilesOptions.Section));
        services.AddSingleton<FileStore>();
        services.AddSingleton<IFileScanner, ClamdScanner>();
        services.AddSingleton<IValidator<BeginUploadInput>, BeginUploadValidator>();
        services.AddScoped<Attachables>();
        services.AddScoped<FileService>();
        services.AddScoped<IFileSharing, FileSharing>();
        services.AddScoped<IFileErasure, FileErasure>();
        services.AddScoped<UploadService>();
        services.AddScoped<UploadFinish>();
        services.AddScoped<RefusedUploads>();
        services.AddScheduledWork<ForgetUploads>(ForgetEvery);
    }
}
