using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Origins;

namespace PowerCatalog.Web.Http.Holding;

/// <summary>
/// Keeps what was typed into a form whose session had ended, until the same person has signed in again: encrypted with the keys of the
/// sessions, in the folder that nodes share, for a day. Nothing is done with it before the person sends it once more. Only a browser whose
/// session was good within a day may leave something here, so that nobody fills the folder from outside.
/// </summary>
internal sealed class HeldForms(
    SharedFolder shared, IDataProtectionProvider protection, IOptions<AntiforgeryOptions> forms, TimeProvider clock)
{
    private const int MostBytes = 512 * 1024;
    private const int MostOfPerson = 20;
    private const int IdBytes = 16;

    // Its forms ask for passwords and codes, which are written down nowhere.
    private const string Secrets = "/account";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly IDataProtector _protector = protection.CreateProtector("held-form");

    /// <summary>Keeps the form of a request for the person whose session it was; null where there is nothing to keep.</summary>
    /// <exception cref="Problems.ProblemException">The browser says that another site sent it.</exception>
    public async Task<string?> KeepAsync(HttpContext http, PersonId person)
    {
        if (http.Request.Path.StartsWithSegments(Secrets)) return null;
        OwnOrigin.Check(http.Request);
        if (await ReadAsync(http) is not { } form) return null;
        var fields = form.Where(field => field.Key != forms.Value.FormFieldName)
            .ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray());
        var held = new HeldForm(
            person.Value, http.Request.Path + http.Request.QueryString, fields, form.Files.Any(file => file.Length > 0),
            http.GetEndpoint()?.Metadata.GetMetadata<ShowsHeld>() is not null, clock.GetUtcNow());
        var content = JsonSerializer.SerializeToUtf8Bytes(held, HeldJson.Default.HeldForm);
        if (content.Length > MostBytes) return null;
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        RemoveOld(person.Value);
        Write(PathOf(person.Value, id), _protector.Protect(content));
        return id;
    }

    /// <summary>A form that was kept for a person; null where there is none of that id, or no longer.</summary>
    public HeldForm? Find(PersonId person, string? id)
    {
        if (id?.Length != 2 * IdBytes || !id.All(char.IsAsciiHexDigitLower)) return null;
        try
        {
            var content = _protector.Unprotect(File.ReadAllBytes(PathOf(person.Value, id)));
            var held = JsonSerializer.Deserialize(content, HeldJson.Default.HeldForm);
            return held?.Person == person.Value && clock.GetUtcNow() - held.At < Kept ? held : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or CryptographicException)
        {
            return null;
        }
    }

    private string Folder => Path.Combine(shared.Path, "held");

    private string PathOf(string person, string id) => Path.Combine(Folder, $"{PrefixOf(person)}-{id}");

    // A file's name says whose it is to nobody who does not know the person already.
    private static string PrefixOf(string person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)))[..16];

    private static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception unread) when (unread is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private void Write(string path, byte[] content)
    {
        PrivateFolder.Create(Folder);
        var unfinished = Path.Combine(Folder, $".{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void RemoveOld(string person)
    {
        if (!Directory.Exists(Folder)) return;
        var oldest = clock.GetUtcNow() - Kept;
        var all = new DirectoryInfo(Folder).GetFiles();
        var own = all.Where(file => file.Name.StartsWith(PrefixOf(person), StringComparison.Ordinal))
            .OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostOfPerson - 1);
        foreach (var file in all.Where(file => file.LastWriteTimeUtc < oldest).Union(own)) file.Delete();
    }
}
