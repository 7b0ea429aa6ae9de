#!/bin/bash
# Creates each service's database with its two roles. The container runs this once, when its data directory is new.
set -euo pipefail
scripts=${DTI_POSTGRES_SCRIPTS:-/dti-postgres}

fill() {
    sed -e '/^--/d' -e "s/\${database}/$2/g" \
        -e "s/\${owner_password}/$DTI_DB_OWNER_PASSWORD/g" -e "s/\${app_password}/$DTI_DB_APP_PASSWORD/g" "$scripts/$1"
}

for password in "$DTI_DB_OWNER_PASSWORD" "$DTI_DB_APP_PASSWORD"; do
    [[ $password =~ ^[A-Za-z0-9_.~-]{1,128}$ ]] || { echo "A database password may hold only letters, digits and _ . ~ -" >&2; exit 1; }
done
while read -r database; do
    [ -n "$database" ] || continue
    fill 1-create-roles.sql "$database" | psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres
    fill 2-create-database.sql "$database" | psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres
    fill 3-grant-inside.sql "$database" | psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$database"
done <"$scripts/databases.txt"
