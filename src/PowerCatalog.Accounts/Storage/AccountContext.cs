using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PowerCatalog.Accounts.Storage;

/// <summary>The tables: Identity's own, and those beside them. Every moment is a number of milliseconds, in either database.</summary>
internal sealed class AccountContext(DbContextOptions<AccountContext> options) : IdentityUserContext<Account, string>(options)
{
    private const int Longest = 200;

    public DbSet<AssignmentRow> Assignments => Set<AssignmentRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SchemaRow> Schema => Set<SchemaRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("people");
            account.Property(row => row.Name).HasMaxLength(Longest);
            account.Property(row => row.Section).HasMaxLength(Longest);
            account.HasMany(row => row.Assignments).WithOne().HasForeignKey(row => row.Person);
            account.Ignore(row => row.IsOpen);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("factors");
        builder.Entity<AssignmentRow>().ToTable("assignments")
            .HasIndex(row => new { row.Person, row.Role, row.Division, row.Department, row.Township }).IsUnique();
        Owned<TokenRow>(builder, "tokens", nameof(TokenRow.Person), nameof(TokenRow.Digest));
        Owned<LinkRow>(builder, "links", nameof(LinkRow.Person), nameof(LinkRow.Digest));
        Owned<SessionRow>(builder, "sessions", nameof(SessionRow.Person), nameof(SessionRow.Digest));
        builder.Entity<SchemaRow>().ToTable("schema").HasKey(row => row.Version);
        builder.Entity<SchemaRow>().Property(row => row.Version).ValueGeneratedNever();
    }

    private static void Owned<TRow>(ModelBuilder builder, string table, string person, string digest)
        where TRow : class
    {
        builder.Entity<TRow>().ToTable(table).HasIndex(digest).IsUnique();
        builder.Entity<TRow>().HasOne<Account>().WithMany().HasForeignKey(person);
    }

    // SQLite compares no moments with an offset.
    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
