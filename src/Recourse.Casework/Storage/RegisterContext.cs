using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>The tables of the register. The SQL under <c>Migrations</c> makes them; a test holds the two to each other.</summary>
internal sealed class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options)
{
    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<PersonRow> Persons => Set<PersonRow>();

    public DbSet<PartyRow> Parties => Set<PartyRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<StageRow> Stages => Set<StageRow>();

    public DbSet<ClockRow> Clocks => Set<ClockRow>();

    public DbSet<RecommendationRow> Recommendations => Set<RecommendationRow>();

    public DbSet<RecommendationCaseRow> RecommendationCases => Set<RecommendationCaseRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseRow>(b =>
        {
            b.ToTable("cases").HasKey(r => r.Id);
            b.HasIndex(r => r.Seq).IsUnique();
            b.Property(r => r.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<PersonRow>().ToTable("persons").HasKey(r => r.Id);
        // The references tell in which order rows are written.
        modelBuilder.Entity<PartyRow>(b =>
        {
            b.ToTable("parties").HasKey(r => new { r.CaseId, r.PersonId, r.Role });
            b.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
            b.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId);
        });
        modelBuilder.Entity<LinkRow>(b =>
        {
            b.ToTable("links").HasKey(r => new { r.CaseId, r.Kind, r.Value });
            b.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
        });
        modelBuilder.Entity<StageRow>(b =>
        {
            b.ToTable("stages").HasKey(r => r.Id);
            b.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
            b.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId);
            b.HasIndex(r => r.Seq).IsUnique();
        });
        modelBuilder.Entity<ClockRow>(b =>
        {
            b.ToTable("clocks").HasKey(r => r.Id);
            b.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
            b.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId);
        });
        modelBuilder.Entity<RecommendationRow>(b =>
        {
            b.ToTable("recommendations").HasKey(r => r.Id);
            b.HasIndex(r => r.Seq).IsUnique();
            b.Property(r => r.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<RecommendationCaseRow>(b =>
        {
            b.ToTable("recommendation_cases").HasKey(r => new { r.RecommendationId, r.CaseId });
            b.HasOne<RecommendationRow>().WithMany().HasForeignKey(r => r.RecommendationId);
            b.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
        });
        modelBuilder.Entity<AccountRow>(b =>
        {
            b.ToTable("accounts").HasKey(r => r.Name);
            b.Property(r => r.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<AuditRow>(b =>
        {
            b.ToTable("audit").HasKey(r => r.Seq);
            b.Property(r => r.Seq).ValueGeneratedNever();
        });
        modelBuilder.Entity<KeyRow>().ToTable("keys").HasKey(r => new { r.Who, r.Key });
        modelBuilder.Entity<CounterRow>().ToTable("counters").HasKey(r => r.Kind);
    }
}
